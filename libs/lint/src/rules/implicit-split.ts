import { isActivity } from '@liuzhuan/bpmn';
import type { LintRule } from '../lint-context';

/** Several ways out of an activity without conditions are all taken at once (BPMN 2.0.2, 13.2.2): a parallel gateway says so to the reader. */
export const implicitSplit: LintRule = {
  code: 'lint-implicit-split',
  check: ({ nodes, outgoingOf, at }) =>
    nodes
      .filter((node) => (isActivity(node) || node.type === 'startEvent' || node.type === 'intermediateCatchEvent') && outgoingOf(node).filter((flow) => !flow.conditionExpression && !('default' in node && node.default === flow.id)).length > 1)
      .map((node) => at('lint-implicit-split', node)),
};
