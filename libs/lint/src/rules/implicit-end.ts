import { type FlowNode, isSubProcess } from '@liuzhuan/bpmn';
import { linkNames } from '../flow-graph';
import type { LintContext, LintRule } from '../lint-context';

/** A node without outgoing flow ends the flow (BPMN 2.0.2, 13.5.6), but a reader cannot tell whether that is meant. */
export const implicitEnd: LintRule = {
  code: 'lint-implicit-end',
  check: (context) => context.nodes.filter((node) => endsSilently(node, context)).map((node) => context.at('lint-implicit-end', node)),
};

function endsSilently(node: FlowNode, { nodeOf }: LintContext): boolean {
  if (node.outgoing.length > 0 || node.type === 'endEvent') return false;
  if (nodeOf(node.parent)?.type === 'adHocSubProcess') return false;
  if ('isForCompensation' in node && node.isForCompensation) return false;
  if (node.type === 'boundaryEvent') return node.compensationHandler === undefined;
  if (isSubProcess(node) && node.triggeredByEvent) return false;
  return node.type !== 'intermediateThrowEvent' || linkNames(node).length === 0;
}
