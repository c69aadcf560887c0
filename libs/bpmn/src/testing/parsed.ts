import type { BpmnModel } from '../model/bpmn-model';
import type { FlowNode, FlowNodeOf, FlowNodeType } from '../model/flow-node';
import { parseBpmn } from '../read/parse-bpmn';
import { flowNodesOf } from '../walk/flow-elements-of';

/** The model of a text that a test knows to be readable. */
export async function parsed(xml: string): Promise<BpmnModel> {
  const result = await parseBpmn(xml, 'process.bpmn');
  if (!result.ok) throw new Error(`Expected readable BPMN but got ${result.error.map((diagnostic) => diagnostic.code).join(', ')}`);
  return result.value;
}

/** The node of that id in any process. */
export function nodeOf<T extends FlowNodeType>(model: BpmnModel, id: string, type: T): FlowNodeOf<T> {
  const node: FlowNode | undefined = model.processes.flatMap(flowNodesOf).find((candidate) => candidate.id === id);
  if (node?.type !== type) throw new Error(`Expected ${type} "${id}" but got ${node?.type ?? 'nothing'}`);
  return node as FlowNodeOf<T>;
}

export const codesOf = (model: BpmnModel): string[] => model.diagnostics.map((diagnostic) => diagnostic.code);
