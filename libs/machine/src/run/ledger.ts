/**
 * One record of the snapshot, copied on its first change. A step that touches one token of a thousand shares the other 999 values with the
 * snapshot before.
 */
export class Ledger<T> {
  private copy: Record<string, T> | undefined;

  constructor(private readonly base: Readonly<Record<string, T>>) {}

  get record(): Readonly<Record<string, T>> {
    return this.copy ?? this.base;
  }

  get(id: string): T | undefined {
    const record = this.record;
    return Object.hasOwn(record, id) ? record[id] : undefined;
  }

  has(id: string): boolean {
    return Object.hasOwn(this.record, id);
  }

  set(id: string, value: T): void {
    (this.copy ??= { ...this.base })[id] = value;
  }

  delete(id: string): void {
    if (this.has(id)) delete (this.copy ??= { ...this.base })[id];
  }
}
