import { finding } from '../codes';
import type { Exploration } from '../explore/explorer';
import { pathAlong } from '../explore/path-to';
import type { Finding } from '../verdict';
import { nameOf } from './names';

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
