import type { Element } from './element';
import { throwEvent } from './throw-event';
import { serviceTask } from './service-task';

/** Send task (BPMN 2.0.2, 10.3.3 and 13.3.3): sends its message and is done; with a service it is carried out like a service task. */
export const sendTask: Element = {
  ...serviceTask,
  begin: (run, token, node) => (node.service ? { kind: 'waits' } : throwEvent(run, token, node)),
};
