import type { FlowElementsContainer } from '../../model/flow-elements-container';
import type { FlowNode, FlowNodeBase } from '../../model/flow-node';
import type { ModdleElement } from '../../moddle/moddle-element';
import type { ReadContext } from '../read-context';

/** What the reader of a node is given beside its element. */
export interface NodeContext extends ReadContext {
  /** Boundary events sitting on an activity, in document order. */
  boundaryEventsOf(activityId: string): readonly string[];
  /** Handler that an association from a compensation boundary event points to. */
  compensationHandlerOf(boundaryEventId: string): string | undefined;
  /** Contents of a sub-process. */
  contentsOf(element: ModdleElement): FlowElementsContainer;
}

/** Reads one type of node; `base` holds what all nodes have. */
export type FlowNodeReader = (element: ModdleElement, base: FlowNodeBase, context: NodeContext) => FlowNode;
