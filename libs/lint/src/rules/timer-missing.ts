import type { LintRule } from '../lint-context';

/** A timer without a time never fires. */
export const timerMissing: LintRule = {
  code: 'lint-timer-missing',
  check: ({ nodes, at }) =>
    nodes.flatMap((node) =>
      ('eventDefinitions' in node ? node.eventDefinitions : [])
        .filter((definition) => definition.type === 'timer' && !definition.timeDate && !definition.timeDuration && !definition.timeCycle)
        .map(() => at('lint-timer-missing', node, {}, 'timerEventDefinition')),
    ),
};
