import type { LintRule } from '../lint-context';

/** What no token can come to is dead drawing, mostly a connection that was forgotten. Contents of a dead sub-process are not repeated. */
export const unconnected: LintRule = {
  code: 'lint-unconnected',
  check: ({ process, nodes, graph, at }) => {
    const starts = nodes.some((node) => node.parent === process.id && graph.entries.includes(node.id));
    if (!starts) return [];
    const reachable = graph.reachableFrom(graph.entries);
    return nodes
      .filter((node) => !reachable.has(node.id) && (node.parent === process.id || reachable.has(node.parent)))
      .map((node) => at('lint-unconnected', node));
  },
};
