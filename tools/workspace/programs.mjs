/** Programs of our packages that we start with Node itself: no shell, no npx, signals arrive. */
export const TSC = 'node_modules/typescript/bin/tsc';
export const NX = 'node_modules/nx/dist/bin/nx.js';
export const JEST = 'node_modules/jest/bin/jest.js';
