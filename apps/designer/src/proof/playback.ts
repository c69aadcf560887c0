import { type BpmnModel, flowNodesOf, type FlowNode, isSubProcess, type SequenceFlow, sequenceFlowsOf } from '@liuzhuan/bpmn';
import type { PathStep } from '@liuzhuan/soundness';

/** One picture of a played path: the tokens after a step, and the flows they went along to get there, in order. */
export interface Frame {
  readonly step: PathStep;
  readonly flows: readonly string[];
  /** Number of tokens by node. */
  readonly tokens: ReadonlyMap<string, number>;
}

class Board {
  readonly tokens = new Map<string, number>();
  private readonly nodes: ReadonlyMap<string, FlowNode>;
  private readonly flows: ReadonlyMap<string, SequenceFlow>;

  constructor(model: BpmnModel) {
    this.nodes = new Map(model.processes.flatMap(flowNodesOf).map((node) => [node.id, node]));
    this.flows = new Map(model.processes.flatMap(sequenceFlowsOf).map((flow) => [flow.id, flow]));
  }

  /** Something happens at a node before anything moves: a boundary event ends the work it interrupts. */
  begin({ element, flows }: PathStep): void {
    const node = this.nodes.get(element);
    if (!node) return;
    this.leaveEnds();
    if (node.type === 'boundaryEvent') {
      if (node.cancelActivity) this.clear(node.attachedToRef);
      this.put(element, 1);
    } else if (this.at(element) === 0) this.put(element, 1);
    if (flows.length === 0 && node.type === 'endEvent') this.tokens.delete(element);
  }

  /** Tokens leave a node along these flows, all at once. */
  leave(source: string, flows: readonly string[]): void {
    const node = this.nodes.get(source);
    if (node && isSubProcess(node)) this.clearInside(source);
    const joins = node?.type === 'parallelGateway' || node?.type === 'inclusiveGateway';
    const taken = joins ? Math.min(this.at(source), Math.max(node.incoming.length, 1)) : 1;
    this.put(source, -taken);
    for (const id of flows) {
      const target = this.flows.get(id)?.targetRef;
      if (target === undefined) continue;
      this.put(target, 1);
      if (this.isTerminate(target)) this.clearAround(target);
    }
  }

  sourceOf(flow: string): string {
    return this.flows.get(flow)?.sourceRef ?? '';
  }

  private at(node: string): number {
    return this.tokens.get(node) ?? 0;
  }

  private put(node: string, change: number): void {
    const count = this.at(node) + change;
    if (count > 0) this.tokens.set(node, count);
    else this.tokens.delete(node);
  }

  /** What came to an end is gone with the next step. */
  private leaveEnds(): void {
    for (const id of this.tokens.keys()) if (this.nodes.get(id)?.type === 'endEvent') this.tokens.delete(id);
  }

  private clear(node: string): void {
    this.tokens.delete(node);
    this.clearInside(node);
  }

  private clearInside(holder: string): void {
    for (const id of this.tokens.keys()) if (this.isInside(id, holder)) this.tokens.delete(id);
  }

  private clearAround(end: string): void {
    const parent = this.nodes.get(end)?.parent;
    for (const id of this.tokens.keys()) if (id !== end && parent !== undefined && this.isInside(id, parent)) this.tokens.delete(id);
  }

  private isInside(id: string, holder: string): boolean {
    const parent = this.nodes.get(id)?.parent;
    return parent !== undefined && (parent === holder || this.isInside(parent, holder));
  }

  private isTerminate(id: string): boolean {
    const node = this.nodes.get(id);
    return node?.type === 'endEvent' && node.eventDefinitions.some(({ type }) => type === 'terminate');
  }
}

/** Flows that leave the same node one after the other leave it together. */
function departures(board: Board, flows: readonly string[]): { readonly source: string; readonly flows: string[] }[] {
  const groups: { readonly source: string; readonly flows: string[] }[] = [];
  for (const flow of flows) {
    const source = board.sourceOf(flow);
    const last = groups.at(-1);
    if (last?.source === source && !last.flows.includes(flow)) last.flows.push(flow);
    else groups.push({ source, flows: [flow] });
  }
  return groups;
}

/** The pictures of a counter-example, one for each step, on the drawing alone. */
export function framesOf(model: BpmnModel, path: readonly PathStep[]): readonly Frame[] {
  const board = new Board(model);
  return path.map((step) => {
    board.begin(step);
    for (const { source, flows } of departures(board, step.flows)) board.leave(source, flows);
    return { step, flows: step.flows, tokens: new Map(board.tokens) };
  });
}
