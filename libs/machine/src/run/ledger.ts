/** Read access to one record of a case, finished or in the making. */
export interface Entries<T> {
  get(id: string): T | undefined;
  values(): Iterable<T>;
}

/** What a ledger is laid over. */
export interface Base<T> {
  get(id: string): T | undefined;
  entries(): Iterable<readonly [string, T]>;
}

/** A record of a snapshot as {@link Entries}. */
export function entriesOf<T>(record: Readonly<Record<string, T>>): Entries<T> {
  return { get: (id) => (Object.hasOwn(record, id) ? record[id] : undefined), values: () => Object.values(record) };
}

/** One record of a case with the changes of a step laid over it: what a step does not touch it does not copy either. */
export class Ledger<T> implements Entries<T> {
  /** `undefined` = deleted. */
  readonly changes = new Map<string, T | undefined>();

  constructor(private readonly base: Base<T>) {}

  get(id: string): T | undefined {
    return this.changes.has(id) ? this.changes.get(id) : this.base.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  set(id: string, value: T): void {
    this.changes.set(id, value);
  }

  delete(id: string): void {
    if (this.has(id)) this.changes.set(id, undefined);
  }

  clear(): void {
    for (const [id] of this.base.entries()) this.changes.set(id, undefined);
    for (const id of this.changes.keys()) this.changes.set(id, undefined);
  }

  /** All of them: costs as much as there are. */
  *values(): Generator<T> {
    for (const [id, value] of this.base.entries()) if (!this.changes.has(id)) yield value;
    for (const value of this.changes.values()) if (value !== undefined) yield value;
  }
}
