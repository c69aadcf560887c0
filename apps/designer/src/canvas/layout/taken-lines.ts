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

/** What it costs to run into others, in pixels of a longer way. */
const COSTS = { crossing: 150, touching: 260, sharing: 500 } as const;

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
  costOf(runner: Runner, { at, came, goes }: Passage): number {
    const others = this.passages.get(at);
    if (!others) return 0;
    const straight = came === goes;
    return others.reduce((sum, other) => {
      if (other.by.id === runner.id) return sum;
      const kin = areKin(runner, other.by);
      const crosses = straight && other.came === other.goes && isAcross(came) !== isAcross(other.came);
      if (crosses) return sum + COSTS.crossing;
      if (kin) return sum;
      // The piece of line behind or before this place is the other's too.
      const shares = [other.goes, (other.came + 2) % 4].some((side) => side === goes || side === (came + 2) % 4);
      return sum + (shares ? COSTS.sharing : COSTS.touching);
    }, 0);
  }
}
