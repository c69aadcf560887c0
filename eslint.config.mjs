import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Which library may import which: the layer table of docs/architecture.md, as Nx tags. */
const LAYERS = {
  kernel: [],
  bpmn: ['kernel'],
  feel: ['kernel'],
  worktime: ['kernel'],
  machine: ['kernel', 'feel'],
  compiler: ['kernel', 'bpmn', 'feel', 'machine'],
  lint: ['kernel', 'bpmn', 'feel'],
  soundness: ['kernel', 'machine', 'compiler'],
  engine: ['kernel', 'bpmn', 'feel', 'worktime', 'machine', 'compiler', 'lint', 'soundness'],
  simulator: ['kernel', 'bpmn', 'feel', 'worktime', 'machine', 'compiler', 'engine'],
  storage: ['kernel', 'engine'],
  contract: ['kernel'],
};
const PURE = Object.keys(LAYERS).filter((lib) => lib !== 'storage');

const layerConstraints = Object.entries(LAYERS).map(([lib, allowed]) => ({
  sourceTag: `lib:${lib}`,
  onlyDependOnLibsWithTags: [...allowed.map((name) => `lib:${name}`), `lib:${lib}`],
}));

export default tseslint.config(
  { ignores: ['**/dist', '**/dist-types', '**/dist-spec', '**/.types', '**/node_modules', '**/.data', '**/.nx'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            ...layerConstraints,
            { sourceTag: 'env:pure', onlyDependOnLibsWithTags: ['env:pure'] },
            { sourceTag: 'env:browser', onlyDependOnLibsWithTags: ['env:pure'] },
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
    files: PURE.map((lib) => `**/libs/${lib}/src/**/*.ts`),
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'setTimeout', 'setInterval', 'setImmediate', 'process', 'require', 'fetch', 'crypto', 'performance'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Randomness comes in through a port.' }],
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
    },
  },
  { files: ['**/vite.config.ts', '**/jest.config.ts', '**/eslint.config.mjs'], rules: { 'no-restricted-exports': 'off' } },
);
