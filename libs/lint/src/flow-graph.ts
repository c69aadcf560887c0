import {
  type FlowElementsContainer,
  type FlowNode,
  flowNodesOf,
  isSubProcess,
  type Process,
  sequenceFlowsOf,
  type SubProcess,
} from '@liuzhuan/bpmn';

/** Where a token may go, all levels of sub-processes in one graph. It ignores conditions: what it calls reachable may still never happen. */
export interface FlowGraph {
  /** Ids of nodes where a token may stand next. */
  next(id: string): readonly string[];
  /** Everything a token may come to from these nodes, themselves included. */
  reachableFrom(ids: readonly string[]): ReadonlySet<string>;
  /** Nodes where a token of the process can begin. */
  readonly entries: readonly string[];
}

/**
 * Edges: sequence flows; activity → its boundary events and compensation handlers; link throw → link catch; sub-process → its entries;
 * nodes that end a sub-process → what follows it.
 */
export function buildFlowGraph(process: Process): FlowGraph {
  const edges = new Map<string, string[]>();
  const connect = (from: string, to: string) => edges.set(from, [...(edges.get(from) ?? []), to]);
  const nodes = flowNodesOf(process);

  for (const flow of sequenceFlowsOf(process)) connect(flow.sourceRef, flow.targetRef);
  for (const node of nodes) {
    if (node.type === 'boundaryEvent') {
      connect(node.attachedToRef, node.id);
      if (node.compensationHandler !== undefined) connect(node.id, node.compensationHandler);
    }
    if (isSubProcess(node)) connectContents(node, nodes, connect);
  }
  for (const container of [process, ...nodes.filter(isSubProcess)]) connectLinks(container, connect);

  const next = (id: string) => edges.get(id) ?? [];
  const reachableFrom = (ids: readonly string[]) => {
    const seen = new Set<string>(ids);
    for (const id of seen) for (const target of next(id)) seen.add(target);
    return seen;
  };
  return { next, reachableFrom, entries: entriesOf(process).map((node) => node.id) };
}

/** Nodes of a container where tokens begin: start events, else (BPMN 2.0.2, 10.3.1) whatever nothing leads to. */
export function entriesOf(container: FlowElementsContainer & { readonly type: string }): FlowNode[] {
  if (container.type === 'adHocSubProcess') return container.flowNodes.filter((node) => node.incoming.length === 0);
  const own = container.flowNodes.filter(isOwnEntry);
  const starts = own.some((node) => node.type === 'startEvent');
  const loose = container.flowNodes.filter((node) => node.incoming.length === 0 && !isReachedOtherwise(node));
  const events = container.flowNodes.filter((node) => isSubProcess(node) && node.triggeredByEvent);
  return [...own, ...(starts ? [] : loose.filter((node) => !own.includes(node))), ...events];
}

/** True for nodes that need no incoming flow: boundary events, handlers, link targets, event sub-processes. */
export function isReachedOtherwise(node: FlowNode): boolean {
  if (node.type === 'boundaryEvent') return true;
  if (node.type === 'intermediateCatchEvent') return node.eventDefinitions.some((definition) => definition.type === 'link');
  if ('isForCompensation' in node && node.isForCompensation) return true;
  return isSubProcess(node) && node.triggeredByEvent;
}

function isOwnEntry(node: FlowNode): boolean {
  if (node.type === 'startEvent') return true;
  return (node.type === 'eventBasedGateway' || node.type === 'receiveTask') && node.instantiate;
}

type Connect = (from: string, to: string) => void;

function connectContents(node: SubProcess, nodes: readonly FlowNode[], connect: Connect): void {
  for (const entry of entriesOf(node)) connect(node.id, entry.id);
  const successors = nodes.filter((candidate) => candidate.incoming.some((flow) => node.outgoing.includes(flow)));
  for (const inner of node.flowNodes) {
    if (inner.outgoing.length > 0) continue;
    for (const successor of successors) connect(inner.id, successor.id);
  }
}

function connectLinks(container: FlowElementsContainer, connect: Connect): void {
  for (const source of container.flowNodes) {
    if (source.type !== 'intermediateThrowEvent') continue;
    for (const target of container.flowNodes)
      if (target.type === 'intermediateCatchEvent' && sharesLink(source, target)) connect(source.id, target.id);
  }
}

function sharesLink(source: FlowNode, target: FlowNode): boolean {
  const names = linkNames(source);
  return linkNames(target).some((name) => names.includes(name));
}

/** Names of the links an event throws or catches. */
export function linkNames(node: FlowNode): string[] {
  if (!('eventDefinitions' in node)) return [];
  return node.eventDefinitions.flatMap((definition) => (definition.type === 'link' ? [definition.name ?? ''] : []));
}
