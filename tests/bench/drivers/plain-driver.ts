import type { ChangeSet } from '@liuzhuan/engine';
import type { Pool } from 'pg';
import { writePlainly } from '../plain-writer';
import type { Driver } from './driver';

/** The limit to compare with: the rows that cases of ours have written, written again by plain `pg`. Each call of `start` takes the next case. */
export function plainDriver(pool: Pool, written: Iterable<readonly ChangeSet[]>): Driver & { readonly isUsedUp: boolean } {
  const left = [...written];
  return {
    get isUsedUp() {
      return left.length === 0;
    },
    async start() {
      const steps = [...(left.shift() ?? [])];
      const next = async () => {
        const changes = steps.shift();
        if (!changes) throw new Error('Expected a step to write but there is none left');
        await writePlainly(pool, changes);
      };
      await next();
      return {
        get isOver() {
          return steps.length === 0;
        },
        complete: next,
      };
    },
  };
}
