import type { Ids } from '@liuzhuan/engine';

/** Readable ids in order: `task-1`, `task-2`, `instance-1`. */
export function createCounterIds(): Ids {
  const counters = new Map<string, number>();
  return {
    next(kind) {
      const count = (counters.get(kind) ?? 0) + 1;
      counters.set(kind, count);
      return `${kind}-${count}`;
    },
  };
}
