import type { Element } from './element';

/** User task (BPMN 2.0.2, 10.3.4 and 13.3.3): opens a task for people and rests until it is completed. */
export const userTask: Element = {};
