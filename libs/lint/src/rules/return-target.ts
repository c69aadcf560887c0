import type { LintRule } from '../lint-context';

/** 退回 sends a case to a node it has passed: the target must exist and lie before the task. */
export const returnTarget: LintRule = {
  code: 'lint-return-target',
  check: ({ nodes, nodeOf, graph, at }) =>
    nodes.flatMap((node) =>
      ('settings' in node ? node.settings.returnTo : []).flatMap((target) => {
        if (!nodeOf(target)) return [at('lint-return-target', node, { target }, 'lz:return/@to')];
        const before = graph.reachableFrom(graph.next(target)).has(node.id);
        return before ? [] : [at('lint-return-not-upstream', node, { target }, 'lz:return/@to')];
      }),
    ),
};
