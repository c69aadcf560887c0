import type { Element } from './element';

/**
 * Complex gateway (BPMN 2.0.2, 13.4.5): fires when its activation condition holds and takes one token from each flow that has any. Then it
 * waits for the other flows as an inclusive gateway would, takes their tokens, follows the conditions that hold, and is ready again. As a
 * fork it takes every flow whose condition holds, else the default flow. Both phases are carried out by `run/complex-joins.ts`.
 */
export const complexGateway: Element = {};
