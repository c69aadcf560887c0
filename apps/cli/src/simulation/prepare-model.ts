import type { BpmnModel, EventDefinition, FlowElementsContainer, FlowNode, GlobalTask, Message, Process, SequenceFlow, Signal } from '@liuzhuan/bpmn';
import type { Diagnostic } from '@liuzhuan/kernel';
import { diagnose } from '../codes';
import { Replacements } from './replacements';
import type { Script } from './steps';
import { scriptService, standInNode } from './stand-in-node';

/** The drawing as it is simulated, and what was replaced in it. */
export interface PreparedModel {
  readonly model: BpmnModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is made up for events that name no message or signal. */
export interface MadeUp {
  readonly messages: Message[];
  readonly signals: Signal[];
  report(node: { readonly id: string; readonly name?: string }, what: string, whatZh: string): void;
}

/** Hands scripts out, translates expressions and, when asked, puts stand-ins where another product left something unsaid. */
export function prepareModel(model: BpmnModel, settings: Pick<Script, 'expressions' | 'handlers' | 'foreign'>): PreparedModel {
  const diagnostics: Diagnostic[] = [];
  const made: MadeUp = {
    messages: [],
    signals: [],
    report: ({ id, name }, what, whatZh) =>
      diagnostics.push(diagnose('stand-in', { resource: model.resource, elementId: id, ...model.positions[id] }, { name: name || id, what, whatZh })),
  };
  const replacements = new Replacements(model, settings, made);
  const processes = model.processes.map((process): Process => prepareContainer(process, replacements));
  const isAlone = replacements.standsIn && !processes.some((process) => process.isExecutable);
  return {
    model: {
      ...model,
      globalTasks: model.globalTasks.map((task) => prepareGlobalTask(task, replacements)),
      processes: isAlone ? processes.map((process) => ({ ...process, isExecutable: true })) : processes,
      messages: [...model.messages, ...made.messages],
      signals: [...model.signals, ...made.signals],
    },
    diagnostics,
  };
}

/** A global script task that is handed out is called like any other global task with a service. */
function prepareGlobalTask(task: GlobalTask, replacements: Replacements): GlobalTask {
  const { script, scriptLanguage: _language, ...rest } = task;
  if (task.type !== 'globalScriptTask' || !replacements.handlerOf(task.id, script?.trim())) return task;
  return { ...rest, type: 'globalTask', service: { type: scriptService({ script }), inputs: [] } };
}

function prepareContainer<T extends FlowElementsContainer>(container: T, replacements: Replacements): T {
  const sources = new Map(container.flowNodes.map((node) => [node.id, node]));
  return {
    ...container,
    flowNodes: container.flowNodes.map((node) => prepareNode(node, replacements)),
    sequenceFlows: container.sequenceFlows.map((flow) => prepareFlow(flow, sources.get(flow.sourceRef), replacements)),
  };
}

function prepareFlow(flow: SequenceFlow, source: FlowNode | undefined, replacements: Replacements): SequenceFlow {
  const { conditionExpression } = flow;
  if (conditionExpression) return { ...flow, conditionExpression: replacements.expression(flow, conditionExpression, 'condition', '条件') };
  const decides = source?.type === 'exclusiveGateway' || source?.type === 'inclusiveGateway';
  if (!replacements.standsIn || !decides || source.default === flow.id || source.outgoing.length < 2) return flow;
  return { ...flow, conditionExpression: replacements.unsaid(flow, 'condition', '条件') };
}

function prepareNode(node: FlowNode, replacements: Replacements): FlowNode {
  const inner = 'flowNodes' in node ? prepareContainer(node, replacements) : node;
  const events = 'eventDefinitions' in inner ? { ...inner, eventDefinitions: inner.eventDefinitions.map((event) => prepareEvent(inner, event, replacements)) } : inner;
  const looped = 'loop' in events && events.loop ? { ...events, loop: replacements.loop(events, events.loop) } : events;
  return standInNode(looped, replacements);
}

function prepareEvent(node: FlowNode, event: EventDefinition, replacements: Replacements): EventDefinition {
  switch (event.type) {
    case 'timer':
      return replacements.timer(node, event);
    case 'conditional':
      return event.condition ? { ...event, condition: replacements.expression(node, event.condition, 'condition', '条件') } : event;
    case 'message':
      return { ...event, messageRef: replacements.message(node, event.messageRef) };
    case 'signal':
      return { ...event, signalRef: replacements.signal(node, event.signalRef) };
    case 'error':
      return { ...event, errorRef: event.errorRef ?? (replacements.standsIn && node.type === 'endEvent' ? 'error' : undefined) };
    default:
      return event;
  }
}
