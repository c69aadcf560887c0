import type { Element } from './element';
import { throwEvent } from './throw-event';

/** Intermediate throw event (BPMN 2.0.2, 10.5.4 and 13.5.2): none passes on, message and signal send, link jumps to the catch event of its name. */
export const intermediateThrowEvent: Element = { begin: throwEvent };
