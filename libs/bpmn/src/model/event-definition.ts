import type { Expression, LiteralOrFeel } from './expression';

/** Refers to a root {@link Message} by id. */
export interface MessageEventDefinition {
  readonly type: 'message';
  readonly messageRef?: string;
  readonly operationRef?: string;
}
export interface TimerEventDefinition {
  readonly type: 'timer';
  readonly timeDate?: LiteralOrFeel;
  readonly timeDuration?: LiteralOrFeel;
  readonly timeCycle?: LiteralOrFeel;
}
export interface SignalEventDefinition {
  readonly type: 'signal';
  readonly signalRef?: string;
}
export interface ConditionalEventDefinition {
  readonly type: 'conditional';
  readonly condition?: Expression;
}
/** Without `errorRef` a catching event catches every error. An `errorRef` that names no `<error>` is kept as written (foreign files use the code). */
export interface ErrorEventDefinition {
  readonly type: 'error';
  readonly errorRef?: string;
}
export interface EscalationEventDefinition {
  readonly type: 'escalation';
  readonly escalationRef?: string;
}
export interface CompensateEventDefinition {
  readonly type: 'compensate';
  readonly activityRef?: string;
  readonly waitForCompletion: boolean;
}
export interface LinkEventDefinition {
  readonly type: 'link';
  readonly name?: string;
}
export interface CancelEventDefinition {
  readonly type: 'cancel';
}
export interface TerminateEventDefinition {
  readonly type: 'terminate';
}

/** What an event waits for or causes (BPMN 2.0.2, 10.5.5). An event without definitions is a none event. */
export type EventDefinition = (
  | MessageEventDefinition
  | TimerEventDefinition
  | SignalEventDefinition
  | ConditionalEventDefinition
  | ErrorEventDefinition
  | EscalationEventDefinition
  | CompensateEventDefinition
  | LinkEventDefinition
  | CancelEventDefinition
  | TerminateEventDefinition
) & { readonly id?: string };

export type EventDefinitionType = EventDefinition['type'];
