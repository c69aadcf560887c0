import type { LintRule } from '../lint-context';

/** A default flow is taken when nothing else is, whatever its own condition says (BPMN 2.0.2, 8.3.13). */
export const conditionOnDefault: LintRule = {
  code: 'lint-condition-on-default',
  check: ({ nodes, outgoingOf, at }) =>
    nodes
      .flatMap((node) => outgoingOf(node).filter((flow) => 'default' in node && flow.id === node.default))
      .filter((flow) => flow.conditionExpression !== undefined)
      .map((flow) => at('lint-condition-on-default', flow, {}, 'conditionExpression')),
};
