import { flowNodesOf, type Process, sequenceFlowsOf } from '@liuzhuan/bpmn';
import type { DecisionModel } from '@liuzhuan/feel';

const shown = ({ id, name }: { readonly id: string; readonly name?: string }) => name?.replace(/\s+/g, ' ').trim() || id;

/** Names to show by id: processes, nodes, decisions; a flow without a name is called by its ends. */
export function namesOf(processes: readonly Process[], decisionModels: readonly DecisionModel[] = []): ReadonlyMap<string, string> {
  const nodes = processes.flatMap(flowNodesOf);
  const names = new Map([...processes, ...nodes, ...decisionModels.flatMap(({ decisions }) => decisions)].map((element): [string, string] => [element.id, shown(element)]));
  const endOf = (id: string) => names.get(id) ?? id;
  for (const flow of processes.flatMap(sequenceFlowsOf)) names.set(flow.id, flow.name === undefined || flow.name === '' ? `${endOf(flow.sourceRef)} → ${endOf(flow.targetRef)}` : shown(flow));
  return names;
}
