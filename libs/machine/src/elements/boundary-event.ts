import type { Element } from './element';

/**
 * Boundary event (BPMN 2.0.2, 10.5.4 and 13.5.3): waits open with the activity it sits on. Interrupting, it takes the activity's token;
 * otherwise it adds one. No token stands on it, except one whose output mappings failed.
 */
export const boundaryEvent: Element = {};
