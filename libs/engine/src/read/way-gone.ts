import type { ProgramRef, TraceEntry } from '@liuzhuan/machine';
import type { HistoryRecord } from '../records/records';

/** The way a case has gone on one diagram: how often each node was passed or withdrawn, and the flows taken. */
export interface WayGone {
  readonly passed: Map<string, number>;
  readonly withdrawn: Map<string, number>;
  readonly flows: Set<string>;
}

const PASSES: ReadonlySet<TraceEntry['kind']> = new Set(['left', 'completed']);
const UNDOES: ReadonlySet<TraceEntry['kind']> = new Set(['withdrawn', 'cancelled', 'interrupted']);

/** The trace of the machine in a history, in order. */
export function traceOf(history: readonly HistoryRecord[]): readonly TraceEntry[] {
  return history.filter((record) => record.kind === 'step').flatMap((record) => (record.data['trace'] ?? []) as unknown as readonly TraceEntry[]);
}

function add(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** Walks the trace once: how often each node was passed or withdrawn and which flows were taken, per program. */
export function wayGone(history: readonly HistoryRecord[]): Map<ProgramRef, WayGone> {
  const programOf = new Map<string, ProgramRef>();
  const byProgram = new Map<ProgramRef, WayGone>();
  for (const entry of traceOf(history)) {
    if (entry.kind === 'scope.opened') programOf.set(entry.scope, entry.program);
    if (entry.kind === 'scope.migrated') carryOver(byProgram, programOf, entry);
    const program = programOf.get(entry.scope);
    if (program === undefined) continue;
    const tally = byProgram.get(program) ?? { passed: new Map(), withdrawn: new Map(), flows: new Set() };
    byProgram.set(program, tally);
    if (entry.kind === 'taken') tally.flows.add(entry.flow);
    else if ('token' in entry && PASSES.has(entry.kind)) add(tally.passed, entry.node);
    else if ('token' in entry && UNDOES.has(entry.kind)) add(tally.withdrawn, entry.node);
  }
  return byProgram;
}

/** The case runs another version: the way it has gone is shown on that one's drawing, as far as it has the steps. */
function carryOver(byProgram: Map<ProgramRef, WayGone>, programOf: Map<string, ProgramRef>, { scope, program, nodes }: Extract<TraceEntry, { readonly kind: 'scope.migrated' }>): void {
  const before = byProgram.get(programOf.get(scope) ?? '');
  programOf.set(scope, program);
  if (!before || byProgram.has(program)) return;
  const renamed = (counts: ReadonlyMap<string, number>) => new Map([...counts].map(([node, count]) => [nodes[node] ?? node, count]));
  byProgram.set(program, { passed: renamed(before.passed), withdrawn: renamed(before.withdrawn), flows: new Set(before.flows) });
}

