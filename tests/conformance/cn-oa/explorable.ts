import type { BpmnModel, FlowElementsContainer, FlowNode, Message, Process, SequenceFlow, UserTask } from '@liuzhuan/bpmn';
import { compileExpression } from '@liuzhuan/feel';

const NO_SETTINGS: UserTask['settings'] = { outcomes: [], outcomeVariable: 'outcome', returnTo: [], copyTo: [] };
const MESSAGE: Message = { id: 'made-up', name: 'made-up', clauses: [], foreign: [] };
const TRUE = { text: 'true' };

/**
 * A model whose every branch can be walked: conditions hold or not as the walker chooses, and work that nobody here can do (no service said,
 * a script in Groovy, rules of Drools) is a task to complete. Everything else is as it was imported.
 */
export function explorable(model: BpmnModel): BpmnModel {
  return { ...model, messages: [...model.messages, MESSAGE], processes: model.processes.map((process): Process => ({ ...withStandIns(process), isExecutable: true })) };
}

function withStandIns<T extends FlowElementsContainer>(container: T): T {
  const nodes = new Map(container.flowNodes.map((node) => [node.id, node]));
  return {
    ...container,
    flowNodes: container.flowNodes.map((node) => standIn('flowNodes' in node ? withStandIns(node) : node)),
    sequenceFlows: container.sequenceFlows.map((flow) => open(flow, nodes.get(flow.sourceRef))),
  };
}

function open(flow: SequenceFlow, source: FlowNode | undefined): SequenceFlow {
  if (flow.conditionExpression) return { ...flow, conditionExpression: TRUE };
  const isChoice = source?.type === 'exclusiveGateway' || source?.type === 'inclusiveGateway';
  return isChoice && source.outgoing.length > 1 && source.default !== flow.id ? { ...flow, conditionExpression: TRUE } : flow;
}

const isReadable = (text: string | undefined): boolean => text !== undefined && compileExpression(text).ok;

function standIn(node: FlowNode): FlowNode {
  const looped = withReadableLoop(node);
  switch (looped.type) {
    case 'serviceTask':
      return looped.service ? looped : { ...looped, type: 'userTask', settings: NO_SETTINGS };
    case 'businessRuleTask':
      return { ...looped, type: 'userTask', settings: NO_SETTINGS };
    case 'scriptTask':
      return isReadable(looped.script) && /feel/i.test(looped.scriptFormat ?? 'feel') ? looped : { ...looped, type: 'userTask', settings: NO_SETTINGS };
    case 'receiveTask':
      return looped.messageRef === undefined ? { ...looped, messageRef: MESSAGE.id } : looped;
    case 'startEvent':
      return { ...looped, eventDefinitions: looped.eventDefinitions.filter((event) => event.type !== 'timer' || (event.timeDate ?? event.timeDuration ?? event.timeCycle) !== undefined) };
    default:
      return looped;
  }
}

function withReadableLoop(node: FlowNode): FlowNode {
  if (!('loop' in node) || node.loop?.type !== 'multiInstance' || isReadable(node.loop.completionCondition?.text ?? 'true')) return node;
  return { ...node, loop: { ...node.loop, completionCondition: undefined } };
}
