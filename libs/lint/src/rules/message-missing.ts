import type { FlowNode } from '@liuzhuan/bpmn';
import type { LintRule } from '../lint-context';

/** A message is matched by its name and key: who sends or waits must name one. A send task done by a service needs none. */
export const messageMissing: LintRule = {
  code: 'lint-message-missing',
  check: ({ nodes, at }) => nodes.filter(lacksMessage).map((node) => at('lint-message-missing', node, {}, 'messageRef')),
};

function lacksMessage(node: FlowNode): boolean {
  if (node.type === 'receiveTask') return node.messageRef === undefined && node.operationRef === undefined;
  if (node.type === 'sendTask') return node.messageRef === undefined && node.operationRef === undefined && !node.service;
  if (!('eventDefinitions' in node)) return false;
  return node.eventDefinitions.some(
    (definition) => definition.type === 'message' && definition.messageRef === undefined && definition.operationRef === undefined,
  );
}
