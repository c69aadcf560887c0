import type { Element } from './element';

/**
 * Exclusive gateway (BPMN 2.0.2, 13.4.2): takes the first outgoing flow whose condition holds, else the default flow; the guards of the
 * scope's machine say which. With neither, the token stays and an incident tells the author. As a merge it lets every token through.
 */
export const exclusiveGateway: Element = {};
