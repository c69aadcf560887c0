import type { MachineEvent, NodeProgram, Program, ScopeProgram, Snapshot, TraceEntry } from '@liuzhuan/machine';

type VisitEntry = Extract<TraceEntry, { readonly activation: string }>;

const ENDS: ReadonlySet<string> = new Set(['left', 'completed', 'interrupted', 'withdrawn', 'cancelled']);
/** Events that put tokens on nodes, or take them away, by other ways than flows. */
const BY_HAND: ReadonlySet<string> = new Set(['return', 'withdraw', 'jump', 'restart', 'begin', 'start', 'retry', 'addMember', 'removeMember']);
const PLAIN: ReadonlySet<string> = new Set(['task', 'userTask', 'manualTask', 'serviceTask', 'scriptTask', 'receiveTask', 'callActivity', 'subProcess']);

/** A scope that was open within a step. */
interface Place {
  readonly program: ScopeProgram;
  /** Nothing in it was taken away within the step. */
  calm: boolean;
}

/**
 * Keeps account of tokens by what the trace says alone, independently of how the machine moves them: every visit begins once and ends once by
 * one of five ways, whoever stands somewhere has come there, what a flow carries away arrives, and each kind of node gives as many tokens as
 * the standard says.
 */
export class TokenAccounts {
  private readonly open = new Map<string, VisitEntry>();
  private readonly programs = new Map<string, ScopeProgram>();

  constructor(private readonly programOf: (ref: string) => Program) {}

  /** The first thing a step did that no rule allows. */
  after(before: Snapshot | undefined, event: MachineEvent, trace: readonly TraceEntry[], after: Snapshot): string | undefined {
    this.learn(before, after);
    return this.visits(before, trace, after) ?? this.flows(event, trace);
  }

  /** Scopes that come and go within one step are not looked into. */
  private learn(before: Snapshot | undefined, after: Snapshot): void {
    for (const { id, program, key } of [...Object.values(before?.scopes ?? {}), ...Object.values(after.scopes)]) {
      const found = this.programOf(program).scopes[key];
      if (found) this.programs.set(id, found);
    }
  }

  private visits(before: Snapshot | undefined, trace: readonly TraceEntry[], after: Snapshot): string | undefined {
    const standing = new Set(Object.values(before?.tokens ?? {}).map(({ activation }) => activation));
    const now = new Map(Object.values(after.tokens).map((token) => [token.activation, token]));
    for (const entry of trace) {
      if (!('activation' in entry)) continue;
      const { kind, activation, node } = entry;
      if (kind === 'entered') {
        if (this.open.has(activation)) return `${activation} on ${node} to be entered once`;
        this.open.set(activation, entry);
      } else if (ENDS.has(kind) && !this.open.delete(activation) && !standing.has(activation) && !this.isGateway(entry))
        return `${activation} on ${node} to be there before it is ${kind}`;
    }
    for (const [activation, { node, scope }] of this.open) {
      // A token on its way ends with its scope, without a word of its own.
      if (!after.scopes[scope] || after.status !== 'active') this.open.delete(activation);
      else if (!now.has(activation)) return `${activation} on ${node} to end by a rule`;
    }
    for (const token of now.values()) {
      if (token.watching || token.at === '@hub' || token.signing || token.compensates || token.resetting) continue;
      const isMerged = token.resume !== undefined && this.node(token.scope, token.at)?.kind.endsWith('Gateway');
      const isAdded = token.resume?.phase === 'outputs';
      if (!this.open.has(token.activation) && !standing.has(token.activation) && !isMerged && !isAdded)
        return `${token.id} to have come to ${token.at}`;
    }
    return undefined;
  }

  private flows(event: MachineEvent, trace: readonly TraceEntry[]): string | undefined {
    if (BY_HAND.has(event.type)) return undefined;
    const count = (kind: string, scope: string, id: string): number =>
      trace.filter((entry) => entry.kind === kind && 'scope' in entry && entry.scope === scope && ('flow' in entry ? entry.flow : 'node' in entry ? entry.node : '') === id).length;
    for (const [scope, { program, calm }] of this.placesIn(trace)) {
      if (program.kind === 'members' || !calm) continue;
      for (const node of Object.values(program.nodes)) {
        if (!this.isOrdinary(node, program)) continue;
        const arrived = node.incoming.reduce((sum, flow) => sum + count('taken', scope, flow), 0);
        const entered = count('entered', scope, node.id);
        if (arrived !== entered) return `${node.id} to be entered by the ${arrived} tokens that came, not ${entered}`;
        const wrong = this.leaving(node, program, (flow) => count('taken', scope, flow), count('completed', scope, node.id), count('left', scope, node.id), count('incident', scope, node.id));
        if (wrong !== undefined) return wrong;
      }
    }
    return undefined;
  }

  private leaving(node: NodeProgram, { flows }: ScopeProgram, taken: (flow: string) => number, completed: number, left: number, stuck: number): string | undefined {
    const given = node.outgoing.map(taken);
    const sum = given.reduce((total, each) => total + each, 0);
    const isFree = node.outgoing.every((flow) => flows[flow]?.condition === undefined);
    if (node.kind === 'exclusiveGateway' && node.outgoing.length > 0 && stuck === 0 && sum !== left) return `${node.id} to give one token for each of ${left}, not ${sum}`;
    if (node.kind === 'parallelGateway' && new Set(given).size > 1) return `${node.id} to give each flow as many tokens, not ${given.join(', ')}`;
    if (PLAIN.has(node.kind) && isFree && completed > 0 && node.events === undefined) {
      const due = completed * (node.completionQuantity ?? 1);
      if (given.some((each) => each !== due)) return `${node.id} to give ${due} tokens to each flow, not ${given.join(', ')}`;
    }
    return undefined;
  }

  /** Nodes that tokens come to by flows only. */
  private isOrdinary(node: NodeProgram, { entries }: ScopeProgram): boolean {
    const special = node.attachedTo !== undefined || node.watches !== undefined || node.kind === 'startEvent';
    return !special && node.incoming.length > 0 && !entries.includes(node.id) && node.startQuantity === undefined;
  }

  private placesIn(trace: readonly TraceEntry[]): Map<string, Place> {
    const places = new Map<string, Place>();
    for (const entry of trace) {
      const program = this.programs.get(entry.scope);
      if (!program) continue;
      const place = places.get(entry.scope) ?? { program, calm: true };
      const taken = 'activation' in entry && (entry.kind === 'cancelled' || entry.kind === 'interrupted' || entry.kind === 'withdrawn' || entry.kind === 'incident');
      const isEnd = entry.kind === 'entered' && program.nodes[entry.node]?.events?.some(({ kind }) => kind === 'terminate' || kind === 'error' || kind === 'cancel');
      if (taken || isEnd || entry.kind === 'scope.cancelled') place.calm = false;
      places.set(entry.scope, place);
    }
    return places;
  }

  private node(scope: string, id: string): NodeProgram | undefined {
    return this.programs.get(scope)?.nodes[id];
  }

  private isGateway({ scope, node }: VisitEntry): boolean {
    return this.node(scope, node)?.kind.endsWith('Gateway') ?? !this.programs.has(scope);
  }
}
