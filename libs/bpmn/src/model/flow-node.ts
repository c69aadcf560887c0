import type { NamedElement } from './base-element';
import type { Activity } from './activity';
import type { Event } from './event';
import type { Gateway } from './gateway';

/** What every node of a flow has (BPMN 2.0.2, 8.3.9). */
export interface FlowNodeBase extends NamedElement {
  /** Id of the process or sub-process that directly contains the node. */
  readonly parent: string;
  /** Ids of sequence flows ending here, in document order of the flows. */
  readonly incoming: readonly string[];
  /** Ids of sequence flows starting here, in document order of the flows. */
  readonly outgoing: readonly string[];
}

/** Every node a token can stand on; told apart by `type`, which is the element's name in BPMN XML. */
export type FlowNode = Activity | Gateway | Event;
export type FlowNodeType = FlowNode['type'];
/** The flow node of one type: `FlowNodeOf<'userTask'>`. */
export type FlowNodeOf<T extends FlowNodeType> = Extract<FlowNode, { readonly type: T }>;
