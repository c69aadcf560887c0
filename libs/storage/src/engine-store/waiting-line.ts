import type { Command } from './command';

/**
 * Commands that wait for a transaction, in the order of their arrival. What it hands out is of one organisation and of different cases; a command whose
 * case, task, job or idempotency key is on its way waits until that one has its answer, and so does everything behind it for the same.
 */
export class WaitingLine {
  private waiting: Command[] = [];
  private readonly onTheirWay = new Set<string>();
  /** Organisations of which new cases are on their way: their running numbers are drawn by one transaction after the other, so others need not begin. */
  private readonly starting = new Set<string>();

  get length(): number {
    return this.waiting.length;
  }

  /** Those who come back for another attempt get their old place. */
  add(...commands: readonly Command[]): void {
    const last = this.waiting.at(-1)?.arrival ?? -1;
    this.waiting.push(...commands);
    if (commands.some((command) => command.arrival < last)) this.waiting.sort((one, other) => one.arrival - other.arrival);
  }

  /** What can go together, at most `limit`; nothing when everybody waits for somebody. */
  take(limit: number): readonly Command[] {
    const passedOver = new Set<string>();
    const taken: Command[] = [];
    const left: Command[] = [];
    for (const [place, command] of this.waiting.entries()) {
      if (taken.length === limit) {
        left.push(...this.waiting.slice(place));
        break;
      }
      const isOfOne = taken.length === 0 || taken[0]?.organisation === command.organisation;
      if (isOfOne && this.isFree(command, passedOver)) taken.push(command);
      else left.push(command);
      for (const key of command.keys) passedOver.add(key);
    }
    this.waiting = left;
    for (const command of taken) this.occupy(command);
    return taken;
  }

  /** Its case is free for the next: the command has its answer, or waits in line again. */
  release(command: Command): void {
    for (const key of command.keys) this.onTheirWay.delete(key);
    if (command.startsCase) this.starting.delete(command.organisation);
  }

  private isFree(command: Command, passedOver: ReadonlySet<string>): boolean {
    if (command.startsCase && this.starting.has(command.organisation)) return false;
    return command.keys.every((key) => !this.onTheirWay.has(key) && !passedOver.has(key));
  }

  private occupy(command: Command): void {
    for (const key of command.keys) this.onTheirWay.add(key);
    if (command.startsCase) this.starting.add(command.organisation);
  }
}
