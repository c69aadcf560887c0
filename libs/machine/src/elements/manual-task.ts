import type { Element } from './element';

/** Manual task (BPMN 2.0.2, 10.3.4): work outside the system. Its doing is put on record, so it opens a task like a user task. */
export const manualTask: Element = {};
