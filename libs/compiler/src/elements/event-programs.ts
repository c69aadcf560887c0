import { type Event, type EventDefinition, type EventDefinitionType, type Expression, findElement } from '@liuzhuan/bpmn';
import type { EventProgram, TimerProgram } from '@liuzhuan/machine';
import { type Compilation, defined, labelOf } from '../compilation';
import { standardKey } from './correlation';

/** What events are called in messages. */
const NAMES: Record<EventDefinitionType, { en: string; zh: string }> = {
  message: { en: 'message event', zh: '消息事件' },
  timer: { en: 'timer event', zh: '定时事件' },
  signal: { en: 'signal event', zh: '信号事件' },
  conditional: { en: 'conditional event', zh: '条件事件' },
  error: { en: 'error event', zh: '错误事件' },
  escalation: { en: 'escalation event', zh: '升级事件' },
  compensate: { en: 'compensation event', zh: '补偿事件' },
  link: { en: 'link event', zh: '链接事件' },
  cancel: { en: 'cancel event', zh: '取消事件' },
  terminate: { en: 'terminate event', zh: '终止事件' },
};

/** Where the standard says which events an element may have; activities throw events as their instances complete. */
const CLAUSES: Readonly<Record<string, string>> = {
  startEvent: '10.5.2',
  endEvent: '10.5.3',
  intermediateCatchEvent: '10.5.4',
  intermediateThrowEvent: '10.5.4',
  boundaryEvent: '10.5.4',
};

/** An element events belong to. */
type EventBearer = Pick<Event, 'id' | 'name' | 'message'> & { readonly type: string };

/** The events of a node. Only the kinds the caller names are supported there; anything else is refused by name. */
export function eventPrograms(node: Event, supported: readonly EventDefinitionType[], compilation: Compilation): EventProgram[] {
  return programsOf(node, node.eventDefinitions, supported, compilation);
}

/** Events a multi-instance activity throws when members complete. */
export function thrownPrograms(node: EventBearer, definitions: readonly EventDefinition[], compilation: Compilation): EventProgram[] {
  return programsOf(node, definitions, ['message', 'signal', 'escalation', 'compensate'], compilation);
}

function programsOf(
  node: EventBearer,
  definitions: readonly EventDefinition[],
  supported: readonly EventDefinitionType[],
  compilation: Compilation,
): EventProgram[] {
  return definitions.flatMap((definition) => {
    if (supported.includes(definition.type)) return eventProgram(node, definition, compilation) ?? [];
    const { en, zh } = NAMES[definition.type];
    const place = node.type.replace(/([A-Z])/g, ' $1').toLowerCase();
    compilation.refuse(node, CLAUSES[node.type] ?? '10.3.8', `a ${en} as ${place}`.replace(/\ba(?= [aeiou])/, 'an'), `在这里使用${zh}`);
    return [];
  });
}

function eventProgram(node: EventBearer, definition: EventDefinition, compilation: Compilation): EventProgram | undefined {
  switch (definition.type) {
    case 'message':
      return messageProgram(node, definition.messageRef, node.message?.correlationKey, compilation);
    case 'signal':
      return signalProgram(node, definition.signalRef, compilation);
    case 'timer': {
      const timer = timerProgram(node, definition, compilation);
      return timer && { kind: 'timer', timer };
    }
    case 'error':
      return { kind: 'error', ...errorCode(node, definition.errorRef, compilation) };
    case 'link':
      if (!definition.name) compilation.report('link-unnamed', node.id, { name: labelOf(node) });
      return { kind: 'link', name: definition.name ?? '' };
    case 'terminate':
    case 'cancel':
      return { kind: definition.type };
    case 'escalation':
      return { kind: 'escalation', ...escalationCode(node, definition.escalationRef, compilation) };
    case 'conditional':
      return conditionProgram(node, definition.condition, compilation);
    case 'compensate':
      return { ...compensationProgram(node, definition.activityRef, compilation), ...(definition.waitForCompletion ? {} : { goesOn: true as const }) };
  }
}

/** The message an element sends or waits for: its name, and the key given at the element before the one given at the message. */
export function messageProgram(
  node: { readonly id: string; readonly name?: string; readonly type?: string },
  messageRef: string | undefined,
  ownKey: string | undefined,
  compilation: Compilation,
): EventProgram | undefined {
  if (messageRef === undefined) {
    const carried = carriedMessage(node.id, compilation);
    if (carried?.message !== undefined) return messageProgram(node, carried.message, ownKey, compilation);
    const name = carried?.name;
    if (name !== undefined) return defined({ kind: 'message' as const, name, key: compilation.feelIf(node.id, 'key', ownKey) });
    compilation.report('setting-missing', node.id, { name: labelOf(node), setting: 'a message', settingZh: '消息' }, 'messageRef');
    return undefined;
  }
  const message = compilation.model.messages.find((candidate) => candidate.id === messageRef);
  if (!message) {
    compilation.report('reference-unknown', node.id, { name: labelOf(node), reference: messageRef }, 'messageRef');
    return undefined;
  }
  const key =
    ownKey === undefined ? compilation.feelIf(message.id, 'key', message.correlationKey) : compilation.feel(node.id, 'key', ownKey);
  const keyed = key === undefined ? standardKey(node, message.id, compilation) : { key };
  return defined({ kind: 'message' as const, name: message.name ?? message.id, ...keyed });
}

/**
 * The message of an element that does not name one is what its message flow carries (BPMN 2.0.2, 9.3): that named by the flow or at its other
 * end, by id when it is defined; else the flow itself.
 */
function carriedMessage(node: string, { model }: Compilation): { readonly message?: string; readonly name?: string } | undefined {
  const flow = model.collaborations
    .flatMap(({ messageFlows }) => messageFlows)
    .find(({ sourceRef, targetRef }) => sourceRef === node || targetRef === node);
  if (!flow) return undefined;
  const ref = flow.messageRef ?? messageRefOf(findElement(model, flow.sourceRef === node ? flow.targetRef : flow.sourceRef));
  const message = model.messages.find(({ id }) => id === ref);
  return message ? { message: message.id } : { name: ref ?? flow.name ?? flow.id };
}

function messageRefOf(element: object | undefined): string | undefined {
  const { messageRef, eventDefinitions = [] } = (element ?? {}) as { messageRef?: string; eventDefinitions?: readonly EventDefinition[] };
  return messageRef ?? eventDefinitions.flatMap((definition) => (definition.type === 'message' ? (definition.messageRef ?? []) : []))[0];
}

/** The signal an event throws or waits for: its name is all it has. */
function signalProgram(node: EventBearer, signalRef: string | undefined, compilation: Compilation): EventProgram | undefined {
  const signal = compilation.model.signals.find((candidate) => candidate.id === signalRef);
  if (signal) return { kind: 'signal', name: signal.name ?? signal.id };
  const name = labelOf(node);
  if (signalRef === undefined)
    compilation.report('setting-missing', node.id, { name, setting: 'a signal', settingZh: '信号' }, 'signalRef');
  else compilation.report('reference-unknown', node.id, { name, reference: signalRef }, 'signalRef');
  return undefined;
}

function timerProgram(
  node: EventBearer,
  definition: Extract<EventDefinition, { readonly type: 'timer' }>,
  compilation: Compilation,
): TimerProgram | undefined {
  const given = [
    { kind: 'duration' as const, property: 'timeDuration', text: definition.timeDuration },
    { kind: 'date' as const, property: 'timeDate', text: definition.timeDate },
    { kind: 'cycle' as const, property: 'timeCycle', text: definition.timeCycle },
  ].filter(({ text }) => text !== undefined);
  const [only, another] = given;
  if (!only?.text || another) {
    compilation.report(
      'setting-missing',
      node.id,
      { name: labelOf(node), setting: 'exactly one of date, duration and cycle', settingZh: '时间：日期、期限、周期中恰好一个' },
      'timer',
    );
    return undefined;
  }
  const feel = only.text.kind === 'feel';
  return { kind: only.kind, text: feel ? compilation.feel(node.id, only.property, only.text.text) : only.text.text, feel };
}

/** The condition of a conditional event. */
function conditionProgram(node: EventBearer, condition: Expression | undefined, compilation: Compilation): EventProgram | undefined {
  const source = compilation.expression(node, 'condition', condition);
  if (source !== undefined) return { kind: 'conditional', condition: source };
  if (!condition)
    compilation.report('setting-missing', node.id, { name: labelOf(node), setting: 'a condition', settingZh: '条件' }, 'condition');
  return undefined;
}

/** A throwing compensation event may name the activity it means. */
function compensationProgram(node: EventBearer, activity: string | undefined, compilation: Compilation): EventProgram {
  if (activity === undefined) return { kind: 'compensation' };
  const found = findElement(compilation.model, activity);
  if (!found) compilation.report('reference-unknown', node.id, { name: labelOf(node), reference: activity }, 'activityRef');
  return { kind: 'compensation', activity };
}

/** Code of an escalation event. Only a catching event may leave it out. A reference to no `<escalation>` is the code itself. */
function escalationCode(node: EventBearer, ref: string | undefined, compilation: Compilation): { code?: string } {
  const escalation = compilation.model.escalations.find((candidate) => candidate.id === ref);
  const code = escalation ? (escalation.escalationCode ?? escalation.name ?? escalation.id) : ref;
  const throws = node.type === 'endEvent' || node.type === 'intermediateThrowEvent';
  if (code === undefined && throws) {
    compilation.report('setting-missing', node.id, { name: labelOf(node), setting: 'an escalation', settingZh: '升级' }, 'escalationRef');
  }
  return code === undefined ? {} : { code };
}

/** Code of an error event. Only a catching event may leave it out. A reference to no `<error>` is the code itself, as foreign files have it. */
function errorCode(node: EventBearer, errorRef: string | undefined, compilation: Compilation): { code?: string } {
  const error = compilation.model.errors.find((candidate) => candidate.id === errorRef);
  const code = error ? (error.errorCode ?? error.name ?? error.id) : errorRef;
  if (code === undefined && node.type === 'endEvent') {
    compilation.report('setting-missing', node.id, { name: labelOf(node), setting: 'an error', settingZh: '错误' }, 'errorRef');
  }
  return code === undefined ? {} : { code };
}
