import type { Element } from './element';
import { subProcess } from './sub-process';

/** Transaction (BPMN 2.0.2, 10.3.5 and 13.3.5): a sub-process that a cancel end event undoes as a whole. */
export const transaction: Element = {
  begin: (run, token, node) => subProcess.begin?.(run, token, node) ?? { kind: 'waits' },
};
