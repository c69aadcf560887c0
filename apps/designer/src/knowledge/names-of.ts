import { type FlowNode, flowNodesOf, type Process, type SequenceFlow, sequenceFlowsOf } from '@liuzhuan/bpmn';
import type { DecisionModel } from '@liuzhuan/feel';

const shown = ({ id, name }: { readonly id: string; readonly name?: string }) => name?.replace(/\s+/g, ' ').trim() || id;

/** A node without a name by its nearest named neighbour: `→ 签发` for a join, `拟稿 →` for a split; ids say nothing to those who draw. */
function byNeighbour({ id, incoming, outgoing }: FlowNode, nodes: ReadonlyMap<string, FlowNode>, flows: ReadonlyMap<string, SequenceFlow>): string {
  const nameAt = (node: string | undefined) => nodes.get(node ?? '')?.name?.replace(/\s+/g, ' ').trim() || undefined;
  const next = nameAt(flows.get(outgoing[0] ?? '')?.targetRef);
  const before = nameAt(flows.get(incoming[0] ?? '')?.sourceRef);
  const [onward, back] = [next && `→ ${next}`, before && `${before} →`];
  return (outgoing.length > 1 ? (back ?? onward) : (onward ?? back)) ?? id;
}

/** Names to show by id: processes, nodes, decisions with the numbers of their rows; what has no name is called by its neighbours, a flow by its ends. */
export function namesOf(processes: readonly Process[], decisionModels: readonly DecisionModel[] = []): ReadonlyMap<string, string> {
  const nodes = new Map(processes.flatMap(flowNodesOf).map((node) => [node.id, node]));
  const flows = new Map(processes.flatMap(sequenceFlowsOf).map((flow) => [flow.id, flow]));
  const names = new Map([...processes, ...decisionModels.flatMap(({ decisions }) => decisions)].map((element): [string, string] => [element.id, shown(element)]));
  for (const node of nodes.values()) names.set(node.id, node.name?.trim() ? shown(node) : byNeighbour(node, nodes, flows));
  for (const { logic, ...decision } of decisionModels.flatMap(({ decisions }) => decisions))
    if (logic?.kind === 'decision-table') logic.rules.forEach(({ id }, index) => names.set(id, `${shown(decision)} ${index + 1}`));
  const endOf = (id: string) => nodes.get(id)?.name?.replace(/\s+/g, ' ').trim() ?? '';
  for (const { id, name, sourceRef, targetRef } of flows.values()) {
    const ends = `${endOf(sourceRef)} → ${endOf(targetRef)}`.trim();
    names.set(id, name?.trim() ? shown({ id, name }) : ends === '→' ? id : ends);
  }
  return names;
}
