import type { Element } from './element';

/**
 * Parallel gateway (BPMN 2.0.2, 13.4.1): joins count flows, not tokens. It fires when each incoming flow holds a token and takes exactly one
 * from each; surplus tokens stay. As a fork it puts a token on every outgoing flow.
 */
export const parallelGateway: Element = {
  joins: (_run, node, arrivals) => (node.incoming.every((flow) => arrivals.has(flow)) ? node.incoming : undefined),
};
