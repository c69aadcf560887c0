import type { Element } from './element';

/**
 * Start event (BPMN 2.0.2, 10.5.2 and 13.5.1): the token passes on at once. Which start event begins a case is decided by the `start` event
 * of the step; its message or timer has been consumed by then. One with output mappings is begun like an activity; one that needs several events
 * (parallel multiple) waits, in the case that the first of them began, for the others.
 */
export const startEvent: Element = { begin: (_run, _token, { parallelMultiple }) => ({ kind: parallelMultiple ? 'waits' : 'done' }) };
