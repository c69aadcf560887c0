import type { ActivationId, NodeId, ProgramRef, ScopeInstanceId, TokenId, TraceEntry } from '@liuzhuan/machine';
import type { HistoryRecord } from '../records/records';

/** A token as the history tells where it stood. Those that only watch for an event leave no trace and are not among them. */
export interface StandingToken {
  readonly token: TokenId;
  readonly scope: ScopeInstanceId;
  readonly node: NodeId;
  readonly program: ProgramRef;
  readonly activation: ActivationId;
  /** It could not go on, or nobody could take its task. */
  readonly stuck: boolean;
}

type Row = Pick<HistoryRecord, 'kind' | 'activation' | 'data'>;
type Visit = Extract<TraceEntry, { readonly activation: ActivationId }>;

/** What of a token's entries means that it does not stand there any more. */
const LEAVES: ReadonlySet<TraceEntry['kind']> = new Set(['left', 'completed', 'interrupted', 'withdrawn', 'cancelled']);
/** Rows after which what was stuck at their visit is not, until the trace says so again. */
const MENDS: ReadonlySet<string> = new Set(['incident.retried', 'task.reassigned', 'task.claimed']);

/** Where the tokens of a case stood after the given rows, the first ones of its history: read out of the record, nothing is executed again. */
export function standingAfter(history: readonly Row[]): readonly StandingToken[] {
  const board = new Board();
  for (const row of history) board.read(row);
  return board.standing;
}

class Board {
  /** Visits that were not left. A token may have several, of which the last counts: it stays where it stands while it goes through a boundary event that does not interrupt. */
  private readonly visits = new Map<ActivationId, StandingToken>();
  private readonly programs = new Map<ScopeInstanceId, ProgramRef>();
  /** Visit of a task that somebody has just asked others to sign. */
  private asking: ActivationId | null = null;

  get standing(): readonly StandingToken[] {
    return [...new Map([...this.visits.values()].map((visit) => [visit.token, visit])).values()];
  }

  read({ kind, activation, data }: Row): void {
    if (kind === 'step') for (const entry of (data['trace'] ?? []) as unknown as readonly TraceEntry[]) this.follow(entry);
    else if (kind === 'incident.raised') this.mark(activation, true);
    else if (MENDS.has(kind)) this.mark(activation, false);
    this.asking = kind === 'member.added' ? activation : null;
  }

  private follow(entry: TraceEntry): void {
    switch (entry.kind) {
      case 'scope.opened':
        this.programs.set(entry.scope, entry.program);
        return this.share(entry);
      case 'scope.migrated':
        this.programs.set(entry.scope, entry.program);
        return this.change((visit) => (visit.scope === entry.scope ? { ...visit, program: entry.program, node: entry.nodes[visit.node] ?? visit.node } : visit));
      case 'scope.closed':
      case 'scope.cancelled':
        return this.change((visit) => (visit.scope === entry.scope ? undefined : visit));
      case 'entered':
      case 'incident':
        return this.put(entry, entry.kind === 'incident');
      default:
        if ('activation' in entry && LEAVES.has(entry.kind) && !this.visits.delete(entry.activation)) this.visits.delete(wholeOf(entry));
    }
  }

  private put({ token, scope, node, activation }: Visit, stuck: boolean): void {
    this.visits.delete(activation);
    this.visits.set(activation, { token, scope, node, program: this.programs.get(scope) ?? '', activation, stuck });
  }

  /**
   * A plain task that several sign from now on: its visit goes on as the first signer's, inside the scope that was opened, and its token stands for the task as
   * a whole. The trace does not say so by itself; the id of the first signer's token is not known.
   */
  private share({ scope, node, program }: Extract<TraceEntry, { readonly kind: 'scope.opened' }>): void {
    const asked = this.asking === null ? undefined : this.visits.get(this.asking);
    if (!asked || asked.node !== node) return;
    this.asking = null;
    const whole = wholeOf(asked);
    this.change((visit) => (visit === asked ? undefined : visit));
    this.visits.set(whole, { ...asked, activation: whole });
    this.visits.set(asked.activation, { ...asked, token: `${asked.token} first`, scope, program });
  }

  private mark(activation: ActivationId | null, stuck: boolean): void {
    this.change((visit) => (visit.activation === activation ? { ...visit, stuck } : visit));
  }

  private change(of: (visit: StandingToken) => StandingToken | undefined): void {
    for (const [activation, visit] of this.visits) {
      const changed = of(visit);
      if (changed) this.visits.set(activation, changed);
      else this.visits.delete(activation);
    }
  }
}

/** Stands for the visit of a task as a whole, of which the trace first tells when it ends. */
const wholeOf = ({ token, node }: Pick<StandingToken, 'token' | 'node'>): ActivationId => `${token} ${node}`;
