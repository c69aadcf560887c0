import type { LintRule } from '../lint-context';

/** Two buttons that store the same value cannot be told apart by any condition. */
export const duplicateOutcome: LintRule = {
  code: 'lint-duplicate-outcome',
  check: ({ nodes, at }) =>
    nodes.flatMap((node) => {
      const names = 'settings' in node ? node.settings.outcomes.map((outcome) => outcome.name) : [];
      const doubled = new Set(names.filter((name, index) => names.indexOf(name) !== index));
      return [...doubled].map((outcome) => at('lint-duplicate-outcome', node, { outcome }, 'lz:outcome/@name'));
    }),
};
