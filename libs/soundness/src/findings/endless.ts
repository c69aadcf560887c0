import { finding } from '../codes';
import type { Exploration } from '../explore/explorer';
import { lastMarking, pathTo } from '../explore/path-to';
import type { Finding } from '../verdict';
import { nameOf } from './names';

/** States from which the given ones can be reached. */
function leadingTo(goals: Iterable<number>, predecessors: readonly (readonly number[])[]): Set<number> {
  const reached = new Set<number>(goals);
  for (const state of reached) for (const before of predecessors[state] ?? []) reached.add(before);
  return reached;
}

/** No option to complete: states that go on for ever, whatever anybody does. States that end in a dead end are told of there. */
export function endless(exploration: Exploration): Finding[] {
  const predecessors: number[][] = exploration.successors.map(() => []);
  exploration.successors.forEach((next, state) => {
    for (const after of next) predecessors[after]?.push(state);
  });
  // What was not looked at any further may well lead to an end.
  const closed = exploration.successors.flatMap((next, state) => (next.length === 0 || exploration.ends.has(state) ? [state] : []));
  const good = leadingTo(closed, predecessors);
  const trapped = exploration.successors.findIndex((_, state) => !good.has(state));
  if (trapped < 0) return [];
  const marking = lastMarking(exploration, trapped);
  const nodes = [...new Set(Object.values(marking?.tokens ?? {}).map(({ at }) => at))];
  const { original } = exploration.abstract;
  return [finding('no-way-to-end', nodes, { name: nameOf(original, nodes[0] ?? original.root) }, pathTo(exploration, trapped))];
}
