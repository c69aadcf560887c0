import type { Json, JsonObject } from '@liuzhuan/kernel';
import type { World } from './world';

/** The data stores a command may touch, as they stand within it. The store has locked them: nobody else writes them until it commits. */
export class DataStores {
  private current: JsonObject;
  private readonly changed = new Map<string, Json>();

  constructor(loaded: JsonObject) {
    this.current = loaded;
  }

  get values(): JsonObject {
    return this.current;
  }

  write(name: string, value: Json): void {
    this.current = { ...this.current, [name]: value };
    this.changed.set(name, value);
  }

  /** What the command has written, each store once. */
  get written(): readonly { readonly name: string; readonly value: Json }[] {
    return [...this.changed].map(([name, value]) => ({ name, value }));
  }
}

/** Names of the data stores that running these definitions may touch: their own and those of what they call. */
export function dataStoresOf(world: World, refs: Iterable<string>): readonly string[] {
  const names = new Set<string>();
  const visited = new Set<string>();
  const pending = [...refs];
  for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
    if (visited.has(ref)) continue;
    visited.add(ref);
    const { calls, dataStores = [] } = world.definition(ref).program;
    for (const name of dataStores) names.add(name);
    for (const key of calls) {
      const called = world.inForce(key);
      if (called) pending.push(called.id);
    }
  }
  return [...names].sort();
}
