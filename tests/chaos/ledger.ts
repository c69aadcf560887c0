import type { RouteName } from '@liuzhuan/contract';

/** A command that the server has answered with yes. */
export interface Acknowledged {
  readonly command: RouteName;
  /** Idempotency key. */
  readonly key: string;
  /** Of the task, job or message it is about. */
  readonly about: string;
  /** Case, as the answer names it. */
  readonly instance?: string;
  readonly attempts: number;
}

/** What the world outside knows: the commands that were answered. It lives in this process, which nobody kills. */
export class Ledger {
  readonly entries: Acknowledged[] = [];
  /** Requests that ended without an answer. */
  unanswered = 0;
  /** Requests answered by 5xx. */
  refusedForNow = 0;
  private readonly waiting: { readonly from: number; readonly resolve: () => void }[] = [];

  add(entry: Acknowledged): void {
    this.entries.push(entry);
    for (let index = this.waiting.length - 1; index >= 0; index -= 1) if ((this.waiting[index]?.from ?? 0) <= this.entries.length) this.waiting.splice(index, 1)[0]?.resolve();
  }

  /** Resolves when so many more have been answered. */
  more(count: number): Promise<void> {
    return count === 0 ? Promise.resolve() : new Promise((resolve) => this.waiting.push({ from: this.entries.length + count, resolve }));
  }
}
