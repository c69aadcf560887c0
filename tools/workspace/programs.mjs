import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PROJECT_FOLDER } from './project-folder.mjs';

/** Programs of our packages that we start with Node itself: no shell, no npx, signals arrive. */
export const TSC = 'node_modules/typescript/bin/tsc';
export const NX = 'node_modules/nx/dist/bin/nx.js';
export const ESLINT = 'node_modules/eslint/bin/eslint.js';
export const JEST = 'node_modules/jest/bin/jest.js';

/** Vite as one of the apps has it. */
export function viteOf(app) {
  const require = createRequire(join(PROJECT_FOLDER, 'apps', app, 'package.json'));
  return join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
}
