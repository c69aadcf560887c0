import type { LintRule } from '../lint-context';

/** A call activity needs a process or global task that exists: in the same file, the same deployment, or deployed before. */
export const unknownProcess: LintRule = {
  code: 'lint-unknown-process',
  check: ({ model, nodes, resources: { processIds }, at }) => {
    if (processIds === undefined) return [];
    const callable = new Set([...processIds, ...[...model.processes, ...model.globalTasks].map((element) => element.id)]);
    return nodes.flatMap((node) => {
      if (node.type !== 'callActivity' || (node.calledElement !== undefined && callable.has(node.calledElement))) return [];
      return [at('lint-unknown-process', node, { called: node.calledElement ?? '' }, 'calledElement')];
    });
  },
};
