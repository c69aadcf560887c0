import type { LintRule } from '../lint-context';

/** Two flows between the same nodes with the same condition: the second gives a second token, which is never meant. */
export const duplicateFlow: LintRule = {
  code: 'lint-duplicate-flow',
  check: ({ flows, at }) => {
    const key = (flow: (typeof flows)[number]): string => JSON.stringify([flow.sourceRef, flow.targetRef, flow.conditionExpression?.text.trim() ?? '']);
    return flows.filter((flow, index) => flows.findIndex((other) => key(other) === key(flow)) < index).map((flow) => at('lint-duplicate-flow', flow));
  },
};
