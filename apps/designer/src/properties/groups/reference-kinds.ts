import type { ModdleObject } from '../../canvas/modeler-services';
import { eventDefinitionOf } from './event-definition-of';

/** Named things of the file that events and tasks refer to. */
export interface ReferenceKind {
  readonly word: 'message' | 'signal' | 'error' | 'escalation';
  /** Type of the named thing. */
  readonly type: string;
  /** Property that refers to it. */
  readonly property: string;
  /** Its code, by which throwing and catching ends meet. */
  readonly code?: string;
}

const MESSAGE: ReferenceKind = { word: 'message', type: 'bpmn:Message', property: 'messageRef' };

const KINDS: Readonly<Record<string, ReferenceKind>> = {
  'bpmn:MessageEventDefinition': MESSAGE,
  'bpmn:SendTask': MESSAGE,
  'bpmn:ReceiveTask': MESSAGE,
  'bpmn:MessageFlow': MESSAGE,
  'bpmn:SignalEventDefinition': { word: 'signal', type: 'bpmn:Signal', property: 'signalRef' },
  'bpmn:ErrorEventDefinition': { word: 'error', type: 'bpmn:Error', property: 'errorRef', code: 'errorCode' },
  'bpmn:EscalationEventDefinition': { word: 'escalation', type: 'bpmn:Escalation', property: 'escalationRef', code: 'escalationCode' },
};

/** The object that refers (the event's definition, or the task itself) and to what. */
export function referenceOf(object: ModdleObject): { readonly holder: ModdleObject; readonly kind: ReferenceKind } | undefined {
  for (const holder of [eventDefinitionOf(object), object]) {
    const kind = holder && KINDS[holder.$type];
    if (holder && kind) return { holder, kind };
  }
  return undefined;
}
