import type { LintRule } from '../lint-context';

/** A user task nobody is responsible for lands with an administrator instead of an officer. */
export const noAssignment: LintRule = {
  code: 'lint-no-assignment',
  check: ({ nodes, at }) =>
    nodes
      .filter((node) => node.type === 'userTask' && !node.settings.assignment && node.resources.length === 0)
      .map((node) => at('lint-no-assignment', node, {}, 'lz:assignment')),
};
