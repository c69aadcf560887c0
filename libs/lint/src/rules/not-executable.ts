import type { LintRule } from '../lint-context';

/** Only an executable process can be started; drawings without the mark are usually forgotten rather than meant. */
export const notExecutable: LintRule = {
  code: 'lint-not-executable',
  check: ({ process, at }) => (process.isExecutable === true ? [] : [at('lint-not-executable', process, {}, 'isExecutable')]),
};
