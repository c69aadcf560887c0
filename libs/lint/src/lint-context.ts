import {
  type BpmnModel,
  type FlowNode,
  flowNodesOf,
  type NamedElement,
  type Process,
  type SequenceFlow,
  sequenceFlowsOf,
} from '@liuzhuan/bpmn';
import type { Diagnostic, Json } from '@liuzhuan/kernel';
import { diagnose, type LintCode } from './codes';
import { buildFlowGraph, type FlowGraph } from './flow-graph';
import type { LintResources } from './lint-resources';

/** What every rule looks at: one process of a model, with its elements at hand at any depth. */
export interface LintContext {
  readonly model: BpmnModel;
  readonly process: Process;
  readonly resources: LintResources;
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly SequenceFlow[];
  readonly graph: FlowGraph;
  nodeOf(id: string): FlowNode | undefined;
  /** Flows that leave the node, in document order. */
  outgoingOf(node: FlowNode): readonly SequenceFlow[];
  /** A diagnostic at the element. */
  at(code: LintCode, element: NamedElement, params?: Readonly<Record<string, Json>>, property?: string): Diagnostic;
}

/** One opinion about a good process. */
export interface LintRule {
  /** Code of its diagnostics; a rule with two findings has the more important one here. */
  readonly code: LintCode;
  check(context: LintContext): Diagnostic[];
}

export function createLintContext(model: BpmnModel, process: Process, resources: LintResources): LintContext {
  const nodes = flowNodesOf(process);
  const flows = sequenceFlowsOf(process);
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const flowById = new Map(flows.map((flow) => [flow.id, flow]));
  return {
    model,
    process,
    resources,
    nodes,
    flows,
    graph: buildFlowGraph(process),
    nodeOf: (id) => nodeById.get(id),
    outgoingOf: (node) => node.outgoing.flatMap((id) => flowById.get(id) ?? []),
    at: (code, element, params = {}, property) => {
      const location = { resource: model.resource, elementId: element.id, property, ...model.positions[element.id] };
      return diagnose(code, location, { name: nameOf(element), ...params });
    },
  };
}

/** What a person calls the element: its name, else its id. */
export function nameOf(element: NamedElement): string {
  return element.name?.trim() || element.id;
}
