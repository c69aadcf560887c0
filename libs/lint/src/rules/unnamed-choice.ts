import type { LintRule } from '../lint-context';
import { nameOf } from '../lint-context';
import { isChoice } from '../choice';

/** Whoever reads the diagram should see at a decision which way means what. */
export const unnamedChoice: LintRule = {
  code: 'lint-unnamed-choice',
  check: ({ nodes, outgoingOf, at }) =>
    nodes.filter(isChoice).flatMap((node) =>
      outgoingOf(node)
        .filter((flow) => !flow.name?.trim())
        .map((flow) => at('lint-unnamed-choice', flow, { gateway: nameOf(node) }, 'name')),
    ),
};
