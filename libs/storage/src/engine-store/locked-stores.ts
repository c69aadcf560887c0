import type { ChangeSet } from '@liuzhuan/engine';
import type { Json, JsonObject } from '@liuzhuan/kernel';
import { LOCK_STORES } from './statements';
import type { Transaction } from './transaction';

/** The data stores a transaction has locked, as the commands of its batch find them, one after the other: each sees what those decided before it write. */
export class LockedStores {
  private readonly values = new Map<string, Json>();

  async lock(transaction: Transaction, organisation: string, names: readonly string[]): Promise<void> {
    const rows = await transaction.run<{ readonly name: string; readonly value: Json }>(LOCK_STORES, [organisation, [...new Set(names)]]);
    for (const { name, value } of rows) this.values.set(name, value);
  }

  valuesOf(names: readonly string[]): JsonObject {
    return Object.fromEntries(names.map((name) => [name, this.values.get(name) ?? null]));
  }

  /** What a command of the batch is going to write. */
  apply({ dataStoresWritten = [] }: ChangeSet): void {
    for (const { name, value } of dataStoresWritten) this.values.set(name, value);
  }
}
