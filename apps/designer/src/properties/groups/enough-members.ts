/** When the work of several people is enough. */
export const ENOUGH = ['all', 'any', 'half', 'count', 'own'] as const;
export type Enough = (typeof ENOUGH)[number];

/** The common ways, and the number of the one that needs it. */
export interface EnoughMembers {
  readonly way: Enough;
  readonly count?: number;
}

const DONE = 'numberOfCompletedInstances';

/** Understands a completion condition; `own` is FEEL of the author's own. */
export function readEnough(condition: string): EnoughMembers {
  const source = condition.trim().replace(/^=\s*/, '').replace(/\s+/g, '');
  if (source === '') return { way: 'all' };
  if (source === `${DONE}>numberOfInstances/2` || source === `${DONE}*2>numberOfInstances`) return { way: 'half' };
  const count = new RegExp(`^${DONE}>=([1-9]\\d*)$`).exec(source)?.[1] ?? new RegExp(`^${DONE}=(1)$`).exec(source)?.[1];
  if (count === undefined) return { way: 'own' };
  return count === '1' ? { way: 'any' } : { way: 'count', count: Number(count) };
}

/** The condition of a common way; empty when all have to be done. */
export function writeEnough({ way, count = 2 }: EnoughMembers): string {
  if (way === 'any') return `${DONE} >= 1`;
  if (way === 'half') return `${DONE} > numberOfInstances / 2`;
  return way === 'count' ? `${DONE} >= ${count}` : '';
}
