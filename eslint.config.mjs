import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { LIBRARIES, librariesOf } from './tools/layers.mjs';

/** The layer table as Nx tags. */
const layerConstraints = Object.entries(LIBRARIES).map(([lib, { imports }]) => ({
  sourceTag: `lib:${lib}`,
  onlyDependOnLibsWithTags: [...imports, lib].map((name) => `lib:${name}`),
}));

export default tseslint.config(
  { ignores: ['**/dist', '**/dist-types', '**/dist-spec', '**/.types', '**/node_modules', '**/.data', '**/.nx', '**/.cache'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          // Jest loads its global set-up without our conditions, so it cannot name the library.
          // The tests that start the server in their own process take it as it is: apps have no packages to import from.
          allow: ['../../libs/storage/src/postgres-server', '../../libs/storage/src/postgres-server/*', '../../apps/server/src/**', '../../../apps/server/src/**'],
          depConstraints: [
            ...layerConstraints,
            { sourceTag: 'env:pure', onlyDependOnLibsWithTags: ['env:pure'] },
            { sourceTag: 'env:browser', onlyDependOnLibsWithTags: ['env:pure', 'lib:ui'] },
            { sourceTag: 'env:node', onlyDependOnLibsWithTags: ['env:pure', 'env:node'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: librariesOf('pure').map((lib) => `**/libs/${lib}/src/**/*.ts`),
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'setTimeout', 'setInterval', 'setImmediate', 'process', 'require', 'fetch', 'crypto', 'performance'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Randomness comes in through a port.' }],
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
    },
  },
  { files: ['**/*.cjs', '**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/vite.config.ts', '**/jest.config.ts', '**/eslint.config.mjs'], rules: { 'no-restricted-exports': 'off' } },
);
