import { finding } from '../codes';
import type { Exploration } from '../explore/explorer';
import { pathAlong } from '../explore/path-to';
import type { Finding } from '../verdict';
import { nameOf } from './names';

/** Steps of an endless circle that are shown. */
const TURNS_SHOWN = 30;

/** Gateways at which the outcome of the work before meets no condition. */
export function lostChoices(exploration: Exploration): Finding[] {
  return [...exploration.stranded.values()].map(({ origin, what }) => {
    const path = pathAlong(exploration, origin);
    const outcome = path.findLast((step) => step.outcome !== undefined)?.outcome ?? '';
    return finding('choice-without-way', [what], { name: nameOf(exploration.abstract.original, what), outcome }, path);
  });
}

/** Work that a terminate end event takes away. */
export function cutOffs(exploration: Exploration): Finding[] {
  const { original } = exploration.abstract;
  return [...exploration.cutOffs.values()].map(({ origin, what: { end, nodes } }) =>
    finding(
      'work-cut-off',
      [end, ...nodes],
      { name: nameOf(original, end), others: nodes.map((id) => nameOf(original, id)).join('、') },
      pathAlong(exploration, origin),
    ),
  );
}

/** Circles of nodes that only pass tokens on: nothing changes on the way, so a case that turns once turns for ever. */
export function circles(exploration: Exploration): Finding[] {
  const [first] = exploration.circles.values();
  if (!first) return [];
  return [
    finding(
      'endless-turn',
      [first.what],
      { name: nameOf(exploration.abstract.original, first.what) },
      pathAlong(exploration, first.origin).slice(0, TURNS_SHOWN),
    ),
  ];
}
