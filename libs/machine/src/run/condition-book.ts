import type { Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { FlowId, NodeId, ScopeProgram } from '../program/program';

/** Evaluates the condition of a flow. */
export type ConditionReader = (flow: FlowId) => Result<boolean, Incident>;

/** Names the flows a node takes whatever their conditions say; undefined = let the conditions decide. */
export type FlowChooser = (node: NodeId) => readonly FlowId[] | undefined;

/** More often than any token comes by one gateway in one move; beyond it gateways lead in a circle, which links can hide from the compiler. */
const ROUND_LIMIT = 1_000;

/**
 * Answers the guards of one move. Each condition is evaluated at most once; the first failure closes the book: from then on no flow holds,
 * not even the default one, and the token rests with an incident instead of taking a wrong way.
 */
export class ConditionBook {
  failure: Incident | undefined;
  private readonly answers = new Map<FlowId, boolean>();
  private readonly read = new Set<string>();
  private readonly choices = new Map<NodeId, readonly FlowId[] | undefined>();
  private readonly visits = new Map<NodeId, { readonly round: number; readonly asked: Set<FlowId> }>();

  constructor(
    private readonly scope: ScopeProgram,
    private readonly reader: ConditionReader,
    private readonly chooser?: FlowChooser,
  ) {}

  /** Whether a flow may be taken in an exclusive choice. A flow without condition always may. */
  holds(flow: FlowId): boolean {
    if (this.failure) return false;
    const source = this.scope.flows[flow]?.source;
    if (source !== undefined && this.scope.nodes[source]?.kind === 'exclusiveGateway') this.noteVisit(source, flow);
    if (this.failure) return false;
    const choice = this.choiceAt(source);
    if (choice) return choice.includes(flow);
    let answer = this.answers.get(flow);
    if (answer === undefined) {
      const result = this.scope.flows[flow]?.condition === undefined ? { ok: true as const, value: true } : this.reader(flow);
      if (!result.ok) this.failure = result.error;
      this.answers.set(flow, (answer = result.ok && result.value));
    }
    return answer;
  }

  /** Whether a flow is taken in an inclusive choice: all conditions of the node are evaluated before the first answer. */
  chosen(node: string, flow: FlowId): boolean {
    if (!this.read.has(node)) {
      this.read.add(node);
      const { outgoing = [], defaultFlow } = this.scope.nodes[node] ?? {};
      for (const candidate of outgoing) if (candidate !== defaultFlow) this.holds(candidate);
    }
    return this.holds(flow);
  }

  /** The guards of an exclusive gateway ask for each flow once, so asking again means that the token has come round. */
  private noteVisit(node: NodeId, flow: FlowId): void {
    const visit = this.visits.get(node) ?? { round: 1, asked: new Set<FlowId>() };
    if (visit.asked.has(flow)) {
      const round = visit.round + 1;
      this.choices.delete(node);
      this.visits.set(node, { round, asked: new Set([flow]) });
      if (round > ROUND_LIMIT) this.failure = { code: 'runaway', params: { node, moves: round } };
    } else this.visits.set(node, { ...visit, asked: visit.asked.add(flow) });
  }

  /** Asked once each time a node is left. */
  private choiceAt(node: NodeId | undefined): readonly FlowId[] | undefined {
    if (!this.chooser || node === undefined) return undefined;
    if (!this.choices.has(node)) this.choices.set(node, this.chooser(node));
    return this.choices.get(node);
  }
}
