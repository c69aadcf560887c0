import { isActivity } from '@liuzhuan/bpmn';
import type { LintRule } from '../lint-context';

/** The name of an activity is what officers see in their inbox, in the history and on the diagram. */
export const missingName: LintRule = {
  code: 'lint-missing-name',
  check: ({ nodes, at }) =>
    nodes
      .filter((node) => isActivity(node) && !node.name?.trim())
      .map((node) => at('lint-missing-name', node, { element: node.type }, 'name')),
};
