import type { Element } from './element';

/** Receive task (BPMN 2.0.2, 10.3.3 and 13.3.3): rests until its message comes; the entries of the payload become variables. */
export const receiveTask: Element = {};
