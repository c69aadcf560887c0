import type { TimelineEntry } from '@liuzhuan/contract';
import { type HistoryRecord, type StandingToken, standingAfter, type VariableWrite, variableWrites } from '@liuzhuan/engine';
import { asId, asInstant, type InstanceId, type JsonObject, type PersonId } from '@liuzhuan/kernel';

/** One line of the history, with the machine's steps it led to. */
export interface Moment {
  readonly entry: TimelineEntry;
  /** Rows of the history up to and with this moment. */
  readonly end: number;
  /** Flows taken in it, in order, by definition. */
  readonly flows: ReadonlyMap<string, readonly string[]>;
}

/** A case's history as moments that can be gone through. */
export interface Reel {
  readonly moments: readonly Moment[];
  /** Where the tokens stood after a moment. */
  standing(index: number): readonly StandingToken[];
  /** Last writes of variables until then, those in scopes that were closed left out. */
  writes(index: number): readonly VariableWrite[];
}

interface Trace {
  readonly kind: string;
  readonly scope: string;
  readonly program?: string;
  readonly flow?: string;
}

const traceOf = ({ kind, data }: TimelineEntry): readonly Trace[] => (kind === 'step' ? ((data['trace'] ?? []) as unknown as readonly Trace[]) : []);

/** A step of the machine belongs to the line before it: what somebody did, or what fell due. */
function momentsOf(entries: readonly TimelineEntry[]): readonly Moment[] {
  const moments: { entry: TimelineEntry; end: number; flows: Map<string, string[]> }[] = [];
  const programs = new Map<string, string>();
  entries.forEach((entry, index) => {
    let last = moments.at(-1);
    if (entry.kind !== 'step' || last?.entry.at !== entry.at) moments.push((last = { entry, end: 0, flows: new Map() }));
    last.end = index + 1;
    for (const { program, scope, flow } of traceOf(entry)) {
      if (program !== undefined) programs.set(scope, program);
      const of = programs.get(scope);
      if (flow !== undefined && of !== undefined) last.flows.set(of, [...(last.flows.get(of) ?? []), flow]);
    }
  });
  return moments;
}

function recordOf({ seq, at, kind, node, activation, actor, data }: TimelineEntry): HistoryRecord {
  return {
    instance: asId<InstanceId>(''),
    ...{ seq, kind, node: node ?? null, activation: activation ?? null, data: data as JsonObject },
    at: asInstant(at),
    actor: actor ? asId<PersonId>(actor.id) : null,
  };
}

/** Makes a history ready to be gone through. What a moment looked like is worked out when it is looked at. */
export function reelOf(entries: readonly TimelineEntry[]): Reel {
  const records = entries.map(recordOf);
  const moments = momentsOf(entries);
  const cache = new Map<string, unknown>();
  const kept = <T>(kind: string, index: number, of: (history: readonly HistoryRecord[]) => T): T => {
    const key = `${kind} ${index}`;
    if (!cache.has(key)) cache.set(key, of(records.slice(0, moments[index]?.end ?? 0)));
    return cache.get(key) as T;
  };
  return {
    moments,
    standing: (index) => kept('standing', index, standingAfter),
    writes: (index) => kept('writes', index, (history) => variableWrites(history).filter(({ open }) => open)),
  };
}

/** A moment as the player of a drawing wants it. */
export interface ReelFrame {
  readonly flows: readonly string[];
  readonly tokens: ReadonlyMap<string, number>;
}

/** The frames of one drawing: its tokens after each moment, and the flows they took. */
export function framesFor(reel: Reel, definition: string): readonly ReelFrame[] {
  return reel.moments.map(({ flows }, index) => ({
    flows: flows.get(definition) ?? [],
    get tokens() {
      const counts = new Map<string, number>();
      for (const { program, node } of reel.standing(index)) if (program === definition) counts.set(node, (counts.get(node) ?? 0) + 1);
      return counts;
    },
  }));
}
