/** Read access to one record of a case, finished or in the making. */
export interface Entries<T> {
  get(id: string): T | undefined;
  values(): Iterable<T>;
}

/** A record of a snapshot as {@link Entries}. */
export function entriesOf<T>(record: Readonly<Record<string, T>>): Entries<T> {
  return { get: (id) => (Object.hasOwn(record, id) ? record[id] : undefined), values: () => Object.values(record) };
}

/**
 * One record of the snapshot with the changes of a step laid over it. A step that touches one token of a thousand shares the other 999
 * values with the snapshot before, and the record itself is copied once, at the end, and only if it changed.
 */
export class Ledger<T> implements Entries<T> {
  /** `undefined` = deleted. */
  private readonly changes = new Map<string, T | undefined>();

  constructor(private readonly base: Readonly<Record<string, T>>) {}

  get(id: string): T | undefined {
    if (this.changes.has(id)) return this.changes.get(id);
    return Object.hasOwn(this.base, id) ? this.base[id] : undefined;
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
    for (const id of Object.keys(this.base)) this.changes.set(id, undefined);
    for (const id of this.changes.keys()) this.changes.set(id, undefined);
  }

  *values(): Generator<T> {
    for (const id of Object.keys(this.base)) if (!this.changes.has(id)) yield this.base[id] as T;
    for (const value of this.changes.values()) if (value !== undefined) yield value;
  }

  /** The record with all changes. Not by spreading: copying a large record that once lost a key is ten times slower that way. */
  toRecord(): Readonly<Record<string, T>> {
    if (this.changes.size === 0) return this.base;
    const record: Record<string, T> = {};
    for (const id of Object.keys(this.base)) {
      const value = this.changes.has(id) ? this.changes.get(id) : this.base[id];
      if (value !== undefined) record[id] = value;
    }
    for (const [id, value] of this.changes) if (value !== undefined) record[id] = value;
    return record;
  }
}
