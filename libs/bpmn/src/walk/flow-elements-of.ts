import type { FlowElementsContainer } from '../model/flow-elements-container';
import type { FlowNode } from '../model/flow-node';
import type { SequenceFlow } from '../model/sequence-flow';
import { isSubProcess } from './node-kind';

/** All nodes of a process or sub-process at any depth; a sub-process comes before its contents. */
export function flowNodesOf(container: FlowElementsContainer): FlowNode[] {
  return container.flowNodes.flatMap((node) => (isSubProcess(node) ? [node, ...flowNodesOf(node)] : [node]));
}

/** All sequence flows of a process or sub-process at any depth. */
export function sequenceFlowsOf(container: FlowElementsContainer): SequenceFlow[] {
  return [...container.sequenceFlows, ...container.flowNodes.filter(isSubProcess).flatMap(sequenceFlowsOf)];
}

/** All nodes, then all sequence flows, at any depth. */
export function flowElementsOf(container: FlowElementsContainer): (FlowNode | SequenceFlow)[] {
  return [...flowNodesOf(container), ...sequenceFlowsOf(container)];
}
