import type { Element } from './element';

/**
 * Inclusive gateway (BPMN 2.0.2, 13.4.3): fires when at least one incoming flow holds a token and every token of the scope that can still
 * reach an empty incoming flow, not through the gateway, can also reach one that holds a token. It takes one token from each flow that has
 * any. As a fork it takes every flow whose condition holds, else the default flow.
 */
export const inclusiveGateway: Element = {
  joins: (run, node, arrivals, othersOf) => {
    const others = othersOf();
    const scope = others[0]?.scope;
    const reach = scope === undefined ? {} : (run.scopeProgramOf(scope).reach[node.id] ?? {});
    const hasToWait = others.some((token) => {
      const reachable = reach[token.at] ?? [];
      return reachable.some((flow) => !arrivals.has(flow)) && !reachable.some((flow) => arrivals.has(flow));
    });
    return hasToWait ? undefined : node.incoming.filter((flow) => arrivals.has(flow));
  },
};
