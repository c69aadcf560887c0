import type { LintRule } from '../lint-context';

/** Most steps of the regulations have a time limit; a task without one is never overdue and nobody is reminded. */
export const noDue: LintRule = {
  code: 'lint-no-due',
  check: ({ nodes, at }) =>
    nodes.filter((node) => node.type === 'userTask' && !node.settings.due).map((node) => at('lint-no-due', node, {}, 'lz:due')),
};
