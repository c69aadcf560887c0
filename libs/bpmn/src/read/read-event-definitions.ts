import type { EventDefinition } from '../model/event-definition';
import type { ModdleElement } from '../moddle/moddle-element';
import { childOf, childrenOf, flagOf, refOf, refsOf, rootOf, textOf, typeOf } from './moddle-access';
import { readExpression, readLiteralOrFeel } from './read-expression';
import { readMessageRef } from './read-message-ref';

type Reader = (element: ModdleElement) => EventDefinition;

const timerText = (element: ModdleElement, property: string) => {
  const expression = childOf(element, property);
  return expression && readLiteralOrFeel(textOf(expression, 'body'));
};

/** One row per event definition of BPMN 2.0.2, 10.5.5. */
const READERS: Readonly<Record<string, Reader>> = {
  MessageEventDefinition: (element) => ({
    type: 'message',
    messageRef: readMessageRef(element),
    operationRef: refOf(element, 'operationRef'),
  }),
  TimerEventDefinition: (element) => ({
    type: 'timer',
    timeDate: timerText(element, 'timeDate'),
    timeDuration: timerText(element, 'timeDuration'),
    timeCycle: timerText(element, 'timeCycle'),
  }),
  SignalEventDefinition: (element) => ({ type: 'signal', signalRef: refOf(element, 'signalRef') }),
  ConditionalEventDefinition: (element) => ({ type: 'conditional', condition: readExpression(element, 'condition') }),
  ErrorEventDefinition: (element) => ({ type: 'error', errorRef: refOf(element, 'errorRef') }),
  EscalationEventDefinition: (element) => ({ type: 'escalation', escalationRef: refOf(element, 'escalationRef') }),
  CompensateEventDefinition: (element) => ({
    type: 'compensate',
    activityRef: refOf(element, 'activityRef'),
    waitForCompletion: flagOf(element, 'waitForCompletion', true),
  }),
  LinkEventDefinition: (element) => ({ type: 'link', name: textOf(element, 'name') }),
  CancelEventDefinition: () => ({ type: 'cancel' }),
  TerminateEventDefinition: () => ({ type: 'terminate' }),
};

/** The definitions of an event: its own, then those it refers to among the root elements. */
export function readEventDefinitions(event: ModdleElement): EventDefinition[] {
  return [...childrenOf(event, 'eventDefinitions').flatMap(read), ...readSharedDefinitions(event, refsOf(event, 'eventDefinitionRef'))];
}

/** Definitions among the root elements of the file an element belongs to, by id. */
export function readSharedDefinitions(element: ModdleElement, ids: readonly string[]): EventDefinition[] {
  if (ids.length === 0) return [];
  return childrenOf(rootOf(element), 'rootElements')
    .filter((root) => ids.includes(textOf(root, 'id') ?? ''))
    .flatMap(read);
}

function read(element: ModdleElement): EventDefinition[] {
  const reader = READERS[typeOf(element)];
  return reader ? [{ ...reader(element), id: textOf(element, 'id') }] : [];
}
