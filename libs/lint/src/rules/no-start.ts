import { entriesOf } from '../flow-graph';
import type { LintRule } from '../lint-context';

/** A process begins where the author says so. BPMN would start every node without incoming flow, which is rarely meant. */
export const noStart: LintRule = {
  code: 'lint-no-start',
  check: ({ process, at }) => {
    const begins = entriesOf(process).some((node) => node.type === 'startEvent' || ('instantiate' in node && node.instantiate));
    return begins ? [] : [at('lint-no-start', process)];
  },
};
