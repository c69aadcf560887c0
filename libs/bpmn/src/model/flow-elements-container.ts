import type { Association } from './association';
import type { DataObject, DataObjectReference, DataStoreReference } from './data';
import type { FlowNode } from './flow-node';
import type { Lane } from './lane';
import type { SequenceFlow } from './sequence-flow';

/** What a process and a sub-process contain directly; everything in document order. */
export interface FlowElementsContainer {
  readonly flowNodes: readonly FlowNode[];
  readonly sequenceFlows: readonly SequenceFlow[];
  readonly lanes: readonly Lane[];
  readonly dataObjects: readonly DataObject[];
  readonly dataObjectReferences: readonly DataObjectReference[];
  readonly dataStoreReferences: readonly DataStoreReference[];
  readonly associations: readonly Association[];
}
