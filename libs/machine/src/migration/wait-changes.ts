import type { ScopeProgram } from '../program/program';
import type { Token } from '../run/snapshot';
import { type Wait, waitsOf } from '../run/waits';
import type { NodeMap } from './migration-mapping';

/** What becomes of the waits of a token that is carried over. */
export interface WaitChanges {
  /** Of the old version; they end. */
  readonly closed: readonly Wait[];
  /** Of the new version; they begin. */
  readonly opened: readonly Wait[];
  /** They go on as they are: who has a task, until when, what a timer has left. */
  readonly kept: readonly { readonly before: Wait; readonly after: Wait }[];
}

/** What a wait is for, beside where: another message is another wait; a timer with another text goes on as it was set. */
function purposeOf({ kind, event, node }: Wait, scope: ScopeProgram): string {
  if (kind === 'message' || kind === 'signal') return JSON.stringify([event?.name, event?.key]);
  if (kind === 'service') return scope.nodes[node]?.service?.type ?? '';
  return '';
}

/** Compares what a token waits for with what it would wait for in its place in the new version. */
export function waitChanges(before: Token, old: ScopeProgram, after: Token, now: ScopeProgram, map: NodeMap): WaitChanges {
  const wanted = new Map(waitsOf(after, now).map((wait) => [`${wait.kind} ${wait.node} ${purposeOf(wait, now)}`, wait]));
  const closed: Wait[] = [];
  const kept: { before: Wait; after: Wait }[] = [];
  for (const wait of waitsOf(before, old)) {
    const key = `${wait.kind} ${map.site(wait.node) ?? ''} ${purposeOf(wait, old)}`;
    const same = wanted.get(key);
    if (same) kept.push({ before: wait, after: same });
    else closed.push(wait);
    wanted.delete(key);
  }
  return { closed, opened: [...wanted.values()], kept };
}
