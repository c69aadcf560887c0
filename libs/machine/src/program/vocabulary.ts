import type { NodeId } from './program';

/** State in which a token is born: `enter.<node>` puts it on a node so that the node's entry actions run. No BPMN id begins with `@`. */
export const HUB = '@hub';
/** Final state of a token that has nowhere to go (implicit end, members of a multi-instance). */
export const END = '@end';

/** XState events a token understands. */
export const COMPLETED = 'completed';
export const JOINED = 'joined';
/** A complex gateway that has fired is ready to fire again. */
export const RESET = 'reset';
/** Lets a gateway that found no flow look again; every `always` is evaluated on any event. */
export const RETRY = 'retry';
export const enterEvent = (node: NodeId): string => `enter.${node}`;
/** A catching event in the flow that occurs several times: a token goes on each time, the last time its own. */
export const repeatEvent = (node: NodeId): string => `repeat.${node}`;
export const triggerEvent = (node: NodeId): string => `trigger.${node}`;

/** Names of the actions in scope machines; the machine carries them out as part of a step. */
export const ACTION_NAMES = [
  /** Passes through a node without waiting. */
  'node.pass',
  'flow.take',
  /** Enters or leaves a node that waits: activity, catching event, event-based gateway. */
  'wait.open',
  'wait.close',
  'token.fork',
  /** Forks when the flow's condition holds. */
  'token.forkIf',
  'join.arrive',
  'end.reach',
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

/** Guards: `condition` first true flow of an exclusive choice; `chosen` a flow of an inclusive choice; `otherwise` the default flow. */
export type GuardName = 'condition' | 'chosen' | 'otherwise';
