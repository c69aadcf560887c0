import { finding } from '../codes';
import type { Exploration } from '../explore/explorer';
import { pathTo } from '../explore/path-to';
import type { Finding } from '../verdict';
import { nameOf, placeOf } from './names';

/** States in which tokens remain and nothing can happen: something waits at a join for ever. One finding for each set of joins. */
export function deadEnds(exploration: Exploration): Finding[] {
  const { original } = exploration.abstract;
  const found = new Map<string, Finding>();
  for (const [state, snapshot] of exploration.deadMarkings) {
    const tokens = Object.values(snapshot.tokens).filter(({ watching }) => !watching);
    // A body that never ends is told of where it gets stuck.
    if (tokens.some(({ at }) => exploration.inner.has(at))) continue;
    // A token that stands because no condition holds is told of by itself.
    if (tokens.some(({ incident }) => incident)) continue;
    const holders = new Set(Object.values(snapshot.scopes).map(({ parent }) => parent));
    const joins = [...new Set(tokens.filter(({ id }) => !holders.has(id)).map(({ at }) => at))].toSorted();
    const [first = ''] = joins;
    // Of several joins that cannot fire the first one found is told: the others are mostly its consequence.
    if ([...found.values()].some(({ elementIds }) => elementIds.some((id) => joins.includes(id)))) continue;
    const path = pathTo(exploration, state);
    const reachedEnd = path.some(({ flows }) =>
      flows.some((flow) =>
        Object.values(original.scopes).some(
          (scope) => scope.nodes[scope.flows[flow]?.target ?? '']?.kind === 'endEvent' && scope === placeOf(original, first)?.scope,
        ),
      ),
    );
    found.set(joins.join(' '), finding(reachedEnd ? 'left-behind' : 'deadlock', joins, { name: nameOf(original, first) }, path));
  }
  return [...found.values()];
}
