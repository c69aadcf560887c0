import { finding } from '../codes';
import type { Exploration } from '../explore/explorer';
import { pathTo } from '../explore/path-to';
import type { Finding } from '../verdict';
import { nameOf } from './names';

/** Several tokens in one place: work that piles up without limit, or branches that were not joined. */
export function crowds(exploration: Exploration): Finding[] {
  const { original } = exploration.abstract;
  const piled = new Set([...exploration.piles.values()].map(({ what }) => what.node));
  const unbounded = [...exploration.piles.values()].map(({ state, what }) =>
    finding('unbounded', [what.node], { name: nameOf(original, what.node) }, pathTo(exploration, state)),
  );
  // The first crowd is the cause; crowds further on are its consequence.
  const [first] = [...exploration.crowds.values()].filter(({ what }) => !piled.has(what.node)).sort((a, b) => a.state - b.state);
  if (unbounded.length > 0 || !first) return unbounded.slice(0, 1);
  const elements = [first.what.node, ...(first.what.via === undefined ? [] : [first.what.via])];
  return [finding('lack-of-synchronisation', elements, { name: nameOf(original, first.what.node) }, pathTo(exploration, first.state))];
}
