import type { Element } from './element';

/**
 * Event-based gateway (BPMN 2.0.2, 13.4.4): one visit waits for the events of all nodes behind it; the first that occurs takes the token
 * and the other waits close. The waits carry the catching node's id and the gateway's activation.
 */
export const eventBasedGateway: Element = {};
