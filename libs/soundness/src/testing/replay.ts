import type { Program } from '@liuzhuan/machine';
import type { PathStep } from '../verdict';

/**
 * Plays a path on the drawing alone, as an animation would: tokens leave where a step says and go along its flows. Gives every node that
 * was touched, the last ones included; throws when a token would have to leave a place nothing has come to.
 */
export function replayed(program: Program, path: readonly PathStep[]): string[] {
  const touched = new Set<string>();
  const scopes = Object.values(program.scopes);
  const begun = new Set(
    scopes.flatMap(({ entries, nodes }) => [
      ...entries,
      ...Object.values(nodes).flatMap(({ id, kind }) => (kind === 'startEvent' ? [id] : [])),
    ]),
  );
  const reached = (id: string): boolean => {
    const node = scopes.map(({ nodes }) => nodes[id]).find((each) => each !== undefined);
    return (
      touched.has(id) ||
      begun.has(id) ||
      (node?.attachedTo !== undefined && reached(node.attachedTo)) ||
      (node?.events ?? []).some(({ kind }) => kind === 'link')
    );
  };
  for (const { element, flows } of path) {
    if (!reached(element) && flows.length === 0) throw new Error(`Expected a token at ${element}`);
    touched.add(element);
    for (const id of flows) {
      const flow = scopes.map((scope) => scope.flows[id]).find((each) => each !== undefined);
      if (!flow || !reached(flow.source)) throw new Error(`Expected a token to leave along ${id}`);
      touched.add(flow.target);
    }
  }
  return [...touched];
}
