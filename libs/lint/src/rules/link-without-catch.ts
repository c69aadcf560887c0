import { linkNames } from '../flow-graph';
import type { LintRule } from '../lint-context';

/** A link goes to the catch event of the same name on the same level (BPMN 2.0.2, 10.5.5); without one the token is stuck. */
export const linkWithoutCatch: LintRule = {
  code: 'lint-link-without-catch',
  check: ({ nodes, at }) => {
    const caught = new Set(
      nodes
        .filter((node) => node.type === 'intermediateCatchEvent')
        .flatMap((node) => linkNames(node).map((link) => `${node.parent} ${link}`)),
    );
    return nodes
      .filter((node) => node.type === 'intermediateThrowEvent')
      .flatMap((node) =>
        linkNames(node)
          .filter((link) => !caught.has(`${node.parent} ${link}`))
          .map((link) => at('lint-link-without-catch', node, { link }, 'linkEventDefinition')),
      );
  },
};
