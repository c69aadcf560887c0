import type { LintRule } from '../lint-context';

/** From the start there must be a way to some end; otherwise every case stays open for ever. */
export const noEnd: LintRule = {
  code: 'lint-no-end',
  check: ({ process, nodes, graph, at }) => {
    if (nodes.length === 0) return [];
    const reachable = graph.reachableFrom(graph.entries);
    const ends = nodes.some(
      (node) => node.parent === process.id && node.outgoing.length === 0 && node.type !== 'boundaryEvent' && reachable.has(node.id),
    );
    return ends ? [] : [at('lint-no-end', process)];
  },
};
