import { HEADINGS } from './route-grid';

/** A flow as far as sharing a line goes: flows that leave the same node, or lead to the same one, may run as one. */
export interface Runner {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** One crossing of lines on a course: which heading it came with, and with which it went on. */
export interface Passage {
  readonly at: number;
  readonly came: number;
  readonly goes: number;
}

/** What it costs to run into others, in pixels of a longer way; `leaving`: branches that leave side by side tell better which is which. */
const COSTS = { crossing: 400, touching: 420, sharing: 800, leaving: 8 } as const;

const isAcross = (heading: number): boolean => HEADINGS[heading]?.dy === 0;
const areKin = (one: Runner, other: Runner): boolean => one.source === other.source || one.target === other.target;

/** Which flow runs where, on the lines of one grid. */
export class TakenLines {
  private readonly passages = new Map<number, (Passage & { readonly by: Runner })[]>();

  add(by: Runner, course: readonly Passage[]): void {
    for (const passage of course) this.passages.set(passage.at, [...(this.passages.get(passage.at) ?? []), { ...passage, by }]);
  }

  remove({ id }: Runner, course: readonly Passage[]): void {
    for (const { at } of course) this.passages.set(at, (this.passages.get(at) ?? []).filter(({ by }) => by.id !== id));
  }

  /** What a passage costs because of others: crossing them, turning where they turn, running on the same piece of line. */
  costOf(runner: Runner, at: number, came: number, goes: number): number {
    const others = this.passages.get(at);
    if (!others) return 0;
    let cost = 0;
    for (const other of others) {
      if (other.by.id === runner.id) continue;
      if (came === goes && other.came === other.goes && isAcross(came) !== isAcross(other.came)) cost += COSTS.crossing;
      else if (!areKin(runner, other.by)) cost += sharesLine(other, came, goes) ? COSTS.sharing : COSTS.touching;
      else if (runner.target !== other.by.target) cost += COSTS.leaving;
    }
    return cost;
  }
}

/** Whether the piece of line behind or before a place is another's too. */
function sharesLine(other: Passage, came: number, goes: number): boolean {
  const behind = (came + 2) % 4;
  const itsBehind = (other.came + 2) % 4;
  return other.goes === goes || other.goes === behind || itsBehind === goes || itsBehind === behind;
}
