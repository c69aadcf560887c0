import { type Acknowledged, Ledger } from '../chaos/ledger';

/** Remembers when each command was answered, on the clock of `performance.now()`. */
export class TimedLedger extends Ledger {
  private readonly moments: number[] = [];

  override add(entry: Acknowledged): void {
    super.add(entry);
    this.moments.push(performance.now());
  }

  /** The longest time without an answer between two moments, in milliseconds. */
  longestSilence(from: number, to: number): number {
    const edges = [from, ...this.moments.filter((at) => at > from && at < to), to];
    return Math.max(...edges.slice(1).map((at, index) => at - (edges[index] ?? at)));
  }

  /** Answers between two moments. */
  answersBetween(from: number, to: number): number {
    return this.moments.filter((at) => at > from && at < to).length;
  }
}
