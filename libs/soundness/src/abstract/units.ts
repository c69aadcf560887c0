import type { EventProgram, NodeProgram, Program, ScopeKey, ScopeProgram } from '@liuzhuan/machine';

/**
 * What is explored by itself: the process, and the body of each sub-process. A body sees nothing of what goes on around it, and all the
 * surroundings see of it is that it completes or raises an error; so side by side they need not be tried in every combination.
 */
export interface Unit {
  readonly key: ScopeKey;
  /** Scopes of the unit: its own, those of members of repeated activities, and inner scopes that cannot be understood by themselves. */
  readonly scopes: readonly ScopeProgram[];
}

/** Events that concern a scope further out while the inner one goes on, or after it is done. */
const FAR_REACHING: ReadonlySet<EventProgram['kind']> = new Set(['escalation', 'cancel', 'compensation']);

const isFarReaching = ({ events = [], watches, compensationHandler, compensationStart }: NodeProgram): boolean =>
  compensationHandler !== undefined ||
  compensationStart !== undefined ||
  [...events, ...(watches?.events ?? [])].some(({ kind }) => FAR_REACHING.has(kind));

/** The units of a program, inner ones before those that hold them. */
export function unitsOf(program: Program): Unit[] {
  const scopes = Object.values(program.scopes);
  const inside = (key: ScopeKey): ScopeProgram[] =>
    scopes.filter(({ parent }) => parent === key).flatMap((scope) => [scope, ...inside(scope.key)]);
  const compensates = scopes.some(({ nodes }) =>
    Object.values(nodes).some(({ events = [] }) => events.some(({ kind }) => kind === 'compensation')),
  );
  const standsAlone = (scope: ScopeProgram): boolean =>
    scope.kind === 'process' ||
    (scope.kind === 'subProcess' &&
      !compensates &&
      ![scope, ...inside(scope.key)].some(({ nodes }) => Object.values(nodes).some(isFarReaching)));
  const own = (key: ScopeKey): ScopeProgram[] =>
    scopes.filter((scope) => scope.parent === key && !standsAlone(scope)).flatMap((scope) => [scope, ...own(scope.key)]);
  return scopes
    .filter(standsAlone)
    .map((scope) => ({ key: scope.key, scopes: [scope, ...own(scope.key)] }))
    .toReversed();
}
