import type { NodeId, Program } from '@liuzhuan/machine';
import { finding } from '../codes';
import { reachableNodes } from '../explore/geography';
import type { Finding } from '../verdict';
import { drawnNodes, nameOf, openerOf, placeOf } from './names';

/**
 * Whether some case that stands at a node can stem from another one: an activity before it in the same scope, or one before (or equal to)
 * an activity that holds the scope. What lies inside a sub-process that is done cannot be returned to.
 */
function canStemFrom(program: Program, from: NodeId, target: NodeId): boolean {
  let place = placeOf(program, from);
  for (let isHolder = false; place; isHolder = true) {
    const { scope, node } = place;
    const goal = scope.kind === 'members' ? undefined : scope.nodes[target];
    if (goal && !/(?:Event|Gateway)$/.test(goal.kind)) {
      if (goal.id === node.id) return isHolder;
      if (reachableNodes(scope, [goal.id]).has(node.id)) return true;
    }
    place = openerOf(program, scope.key);
  }
  return false;
}

/** Returns the author allows that can never be made. A called process may name nodes of its caller: those are not judged here. */
export function impossibleReturns(program: Program): Finding[] {
  return drawnNodes(program).flatMap(({ node }) =>
    (node.task?.returnTo ?? [])
      .filter((target) => placeOf(program, target) && !canStemFrom(program, node.id, target))
      .map((target) => finding('return-impossible', [node.id, target], { name: node.name, target: nameOf(program, target) })),
  );
}
