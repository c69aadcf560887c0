import type { DataAssociation, DataInput, DataOutput, Property } from './data';
import type { EventDefinition } from './event-definition';
import type { FlowNodeBase } from './flow-node';
import type { FormSettings, Mapping, MessageSettings } from './settings';

interface EventBase extends FlowNodeBase {
  /** Own and referenced (`eventDefinitionRef`) definitions; empty = none event. */
  readonly eventDefinitions: readonly EventDefinition[];
  readonly properties: readonly Property[];
  /** lz payload and key, when the event sends or receives a message. */
  readonly message?: MessageSettings;
}
interface CatchEventBase extends EventBase {
  /** With several definitions: true = all of them must occur, false = any one. */
  readonly parallelMultiple: boolean;
  /** `<lz:output>` of the event. */
  readonly outputs: readonly Mapping[];
  readonly dataOutputs: readonly DataOutput[];
  readonly dataOutputAssociations: readonly DataAssociation[];
}
interface ThrowEventBase extends EventBase {
  readonly dataInputs: readonly DataInput[];
  /** Its input set, if it has one: ids of the inputs that have to be there. */
  readonly inputSets: readonly (readonly string[])[];
  readonly dataInputAssociations: readonly DataAssociation[];
}

export interface StartEvent extends CatchEventBase {
  readonly type: 'startEvent';
  /** Only meaningful in an event sub-process. */
  readonly isInterrupting: boolean;
  /** Start form. */
  readonly form?: FormSettings;
}
export interface IntermediateCatchEvent extends CatchEventBase {
  readonly type: 'intermediateCatchEvent';
}
export interface BoundaryEvent extends CatchEventBase {
  readonly type: 'boundaryEvent';
  /** Id of the activity it sits on. */
  readonly attachedToRef: string;
  /** True = interrupting. */
  readonly cancelActivity: boolean;
  /** For a compensation boundary event: id of the handler its association points to. */
  readonly compensationHandler?: string;
}
export interface IntermediateThrowEvent extends ThrowEventBase {
  readonly type: 'intermediateThrowEvent';
}
export interface EndEvent extends ThrowEventBase {
  readonly type: 'endEvent';
}

export type CatchEvent = StartEvent | IntermediateCatchEvent | BoundaryEvent;
export type ThrowEvent = IntermediateThrowEvent | EndEvent;
export type Event = CatchEvent | ThrowEvent;
