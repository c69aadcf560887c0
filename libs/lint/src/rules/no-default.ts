import { coversEverything, isChoice } from '../choice';
import type { LintRule } from '../lint-context';

/** When no condition holds, the token stays and an administrator must look (BPMN 2.0.2, 13.4.2): better a default flow. */
export const noDefault: LintRule = {
  code: 'lint-no-default',
  check: (context) =>
    context.nodes
      .filter(isChoice)
      .filter((node) => node.default === undefined && !coversEverything(node, context))
      .map((node) => context.at('lint-no-default', node, {}, 'default')),
};
