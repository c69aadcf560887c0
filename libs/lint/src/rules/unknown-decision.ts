import type { LintRule } from '../lint-context';

/** A decision is deployed together with the diagram that uses it, so that one version always means one set of tables. */
export const unknownDecision: LintRule = {
  code: 'lint-unknown-decision',
  check: ({ nodes, resources: { decisionIds }, at }) =>
    nodes.flatMap((node) => {
      const ref = node.type === 'businessRuleTask' ? node.decision?.ref : undefined;
      if (decisionIds === undefined || ref === undefined || decisionIds.includes(ref)) return [];
      return [at('lint-unknown-decision', node, { ref }, 'lz:decision/@ref')];
    }),
};
