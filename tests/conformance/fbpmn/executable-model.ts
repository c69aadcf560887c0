import type { BpmnModel, FlowElementsContainer, FlowNode } from '@liuzhuan/bpmn';

const WORK: ReadonlySet<string> = new Set(['task', 'userTask', 'serviceTask', 'scriptTask', 'businessRuleTask']);
const NO_SETTINGS = { outcomes: [], outcomeVariable: 'outcome', returnTo: [], copyTo: [] };

/** What the machine does at once: a token rests on the flow before, as theirs do on every flow, so that two can be seen there. */
const STOOD_BEFORE: ReadonlySet<string> = new Set(['sendTask', 'endEvent']);
const standBefore = (node: FlowNode): FlowNode =>
  ({
    ...{
      resources: [],
      dataInputAssociations: [],
      dataOutputAssociations: [],
      boundaryEvents: [],
      outputs: [],
      startQuantity: 1,
      completionQuantity: 1,
      isForCompensation: false,
    },
    ...{ ...node, id: `${node.id}-before`, type: 'manualTask', settings: NO_SETTINGS, outgoing: [`${node.id}-sending`] },
  }) as unknown as FlowNode;

/** The models are drawings without data: message flows become messages, tasks rest, and choices get conditions. */
export function executableModel(model: BpmnModel): BpmnModel {
  const flows = model.collaborations.flatMap(({ messageFlows }) => messageFlows);
  const messageOf = (node: string) => flows.find(({ sourceRef, targetRef }) => sourceRef === node || targetRef === node)?.id;
  const prepared = (node: FlowNode): FlowNode => {
    const message = messageOf(node.id);
    const at = message === undefined ? {} : { messageRef: message };
    const named = { ...node, ...(node.type === 'sendTask' || node.type === 'receiveTask' ? at : {}) };
    if (WORK.has(node.type)) return { resources: [], ...node, type: 'manualTask', settings: NO_SETTINGS } as unknown as FlowNode;
    if ('eventDefinitions' in node)
      return {
        ...node,
        eventDefinitions: node.eventDefinitions.map((each) => (each.type === 'message' ? { ...each, ...at } : each)),
      } as FlowNode;
    return ('flowNodes' in node ? { ...named, ...contents(node) } : named) as FlowNode;
  };
  const contents = (container: FlowElementsContainer): FlowElementsContainer => {
    const nodes = new Map(container.flowNodes.map((node) => [node.id, node]));
    const chooses = (id: string) =>
      ['exclusiveGateway', 'inclusiveGateway'].includes(nodes.get(id)?.type ?? '') && (nodes.get(id)?.outgoing.length ?? 0) > 1;
    const isDefault = (id: string, source: string) => (nodes.get(source) as { readonly default?: string } | undefined)?.default === id;
    return {
      ...container,
      flowNodes: container.flowNodes.flatMap((node) =>
        STOOD_BEFORE.has(node.type)
          ? [standBefore(node), { ...prepared(node), incoming: [`${node.id}-sending`] } as FlowNode]
          : [prepared(node)],
      ),
      sequenceFlows: container.sequenceFlows
        .flatMap(({ conditionExpression: _drawn, ...flow }) => {
          const to = STOOD_BEFORE.has(nodes.get(flow.targetRef)?.type ?? '') ? { targetRef: `${flow.targetRef}-before` } : {};
          return [
            {
              ...flow,
              ...to,
              ...(chooses(flow.sourceRef) && !isDefault(flow.id, flow.sourceRef) ? { conditionExpression: { text: 'amount > 1' } } : {}),
            },
          ];
        })
        .concat(
          container.flowNodes.flatMap(({ id, type }) =>
            STOOD_BEFORE.has(type)
              ? [{ id: `${id}-sending`, sourceRef: `${id}-before`, targetRef: id, clauses: [], foreign: [] } as never]
              : [],
          ),
        ),
    };
  };
  return {
    ...model,
    messages: flows.map(({ id }) => ({ id, name: id, clauses: [], foreign: [] })),
    processes: model.processes.map((process) => ({ ...process, ...contents(process), isExecutable: true })),
  };
}
