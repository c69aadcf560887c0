import type { BacktestCase } from '@liuzhuan/contract';

/** A count before and after. */
export interface Tally {
  readonly id: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** A turn at a gateway and how many cases take it. */
export interface Turn {
  readonly gateway: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly cases: number;
}

export interface BacktestTotals {
  readonly verdicts: Readonly<Record<BacktestCase['verdict'], number>>;
  /** The most frequent first. */
  readonly turns: readonly Turn[];
  /** Steps done more or less often, the greatest change first. */
  readonly steps: readonly Tally[];
  /** Persons whose work grows or shrinks. */
  readonly persons: readonly Tally[];
  readonly missed: readonly { readonly node: string; readonly name: string; readonly cases: number }[];
}

/** Adds up what the cases of a backtest came to. */
export function totalsOf(items: readonly BacktestCase[]): BacktestTotals {
  const verdicts = { same: 0, other: 0, unknown: 0 };
  const turns = new Map<string, Turn>();
  const steps = new Map<string, Tally>();
  const persons = new Map<string, Tally>();
  const missed = new Map<string, BacktestTotals['missed'][number]>();
  for (const item of items) {
    verdicts[item.verdict] += 1;
    for (const turn of item.deviations) {
      const key = JSON.stringify([turn.gateway, turn.before, turn.after]);
      turns.set(key, { ...turn, cases: (turns.get(key)?.cases ?? 0) + 1 });
    }
    for (const { node, ...row } of item.steps) add(steps, { id: node, ...row });
    for (const { person, before, after } of item.work) add(persons, { ...person, before, after });
    for (const [node, name] of new Map(item.missed.map((row) => [row.node, row.name]))) missed.set(node, { node, name, cases: (missed.get(node)?.cases ?? 0) + 1 });
  }
  return {
    verdicts,
    turns: [...turns.values()].sort((a, b) => b.cases - a.cases),
    steps: changed(steps),
    persons: changed(persons),
    missed: [...missed.values()].sort((a, b) => b.cases - a.cases),
  };
}

function add(tallies: Map<string, Tally>, row: Tally): void {
  const known = tallies.get(row.id);
  tallies.set(row.id, { ...row, before: row.before + (known?.before ?? 0), after: row.after + (known?.after ?? 0) });
}

const change = ({ before, after }: Tally): number => after - before;

function changed(tallies: ReadonlyMap<string, Tally>): Tally[] {
  return [...tallies.values()].filter((row) => change(row) !== 0).sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
}
