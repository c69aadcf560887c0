const preset = require('./jest.preset.js');
const ignored = ['/node_modules/', '/dist/', '/dist-types/', '/dist-spec/'];

/** Three suites, one run: `--selectProjects unit integration browser`. */
module.exports = {
  projects: [
    { ...preset, displayName: 'unit', rootDir: __dirname, testMatch: ['<rootDir>/{libs,apps}/*/src/**/*.spec.ts', '<rootDir>/tests/{architecture,bench,docs,tools,workflows,conformance}/**/*.spec.ts'], testPathIgnorePatterns: ignored },
    { ...preset, displayName: 'integration', rootDir: __dirname, testMatch: ['<rootDir>/tests/{integration,recovery,postgres,startup,chaos,failover}/**/*.spec.ts'], testPathIgnorePatterns: ignored, globalSetup: '<rootDir>/tests/postgres/global-setup.ts', globalTeardown: '<rootDir>/tests/postgres/global-teardown.ts' },
    { ...preset, displayName: 'browser', testEnvironment: '<rootDir>/tests/browser/harness/browser-environment.ts', setupFilesAfterEnv: ['<rootDir>/tools/jest/patience-with-browsers.cjs'], rootDir: __dirname, testMatch: ['<rootDir>/tests/browser/**/*.spec.ts'], testPathIgnorePatterns: ignored, globalSetup: '<rootDir>/tests/postgres/global-setup.ts', globalTeardown: '<rootDir>/tests/postgres/global-teardown.ts' },
  ],
};
