import type { Element } from './element';

/**
 * Start event (BPMN 2.0.2, 10.5.2 and 13.5.1): the token passes on at once. Which start event begins a case is decided by the `start` event
 * of the step; its message or timer has been consumed by then. Only a start event with output mappings is begun like an activity.
 */
export const startEvent: Element = { begin: () => ({ kind: 'done' }) };
