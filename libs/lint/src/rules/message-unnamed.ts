import type { FlowNode } from '@liuzhuan/bpmn';
import type { LintRule } from '../lint-context';

/** The name of a message is what other systems and processes know it by; its id is private to the file. */
export const messageUnnamed: LintRule = {
  code: 'lint-message-unnamed',
  check: ({ model, nodes, at }) => {
    const used = new Set(nodes.flatMap(messagesOf));
    return model.messages
      .filter((message) => used.has(message.id) && !message.name?.trim())
      .map((message) => at('lint-message-unnamed', message, { id: message.id }, 'name'));
  },
};

function messagesOf(node: FlowNode): (string | undefined)[] {
  if (node.type === 'receiveTask' || node.type === 'sendTask') return [node.messageRef];
  if (!('eventDefinitions' in node)) return [];
  return node.eventDefinitions.map((definition) => (definition.type === 'message' ? definition.messageRef : undefined));
}
