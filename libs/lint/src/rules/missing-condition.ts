import { isChoice } from '../choice';
import type { LintRule } from '../lint-context';
import { nameOf } from '../lint-context';

/** At a choice every way but the default needs a condition: without one it is always taken, and what stands after it never. */
export const missingCondition: LintRule = {
  code: 'lint-missing-condition',
  check: ({ nodes, outgoingOf, at }) =>
    nodes.filter(isChoice).flatMap((node) =>
      outgoingOf(node)
        .filter((flow) => flow.id !== node.default && !flow.conditionExpression)
        .map((flow) => at('lint-missing-condition', flow, { gateway: nameOf(node) }, 'conditionExpression')),
    ),
};
