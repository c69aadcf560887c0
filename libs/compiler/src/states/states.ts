import type { JsonObject } from '@liuzhuan/kernel';
import { COMPLETED, JOINED, type NodeProgram, repeatEvent, RESET, triggerEvent } from '@liuzhuan/machine';
import { leaving, onFlow, onNode, resetting, type Surroundings, targetOf } from './transitions';

/** How a node becomes a state of its scope's machine. */
export type StateMaker = (node: NodeProgram, surroundings: Surroundings) => JsonObject;

/** Transitions out of a state past another node. Where they lead back to the state, the token leaves it and enters it anew. */
const backTo = ({ id }: NodeProgram, transitions: readonly JsonObject[]): JsonObject[] =>
  transitions.map((transition) => (transition['target'] === targetOf(id) ? { ...transition, reenter: true } : transition));

/** A node tokens only pass through. */
export const passing: StateMaker = (node, surroundings) => ({ entry: [onNode('node.pass', node.id)], always: leaving(node, surroundings) });

/** A node where a token ends. */
export const ending: StateMaker = (node) => ({ type: 'final', entry: [onNode('end.reach', node.id)] });

/** Boundary events of an activity: interrupting ones take the token, the others add tokens without leaving (BPMN 2.0.2, 13.5.3). */
function boundaryTransitions(node: NodeProgram, surroundings: Surroundings): Record<string, JsonObject[]> {
  const transitions: Record<string, JsonObject[]> = {};
  for (const id of node.boundaries ?? []) {
    const boundary = surroundings.nodes[id];
    if (!boundary) continue;
    const pass = onNode('node.pass', id);
    transitions[triggerEvent(id)] =
      boundary.interrupting === false
        ? [{ actions: [pass, ...boundary.outgoing.map((flow) => onFlow('token.fork', flow))] }]
        : backTo(node, leaving(boundary, surroundings, [pass]));
  }
  return transitions;
}

/** An activity: rests until its work is done or a boundary event interrupts it. */
export const activity: StateMaker = (node, surroundings) => ({
  entry: [onNode('wait.open', node.id)],
  exit: [onNode('wait.close', node.id)],
  on: { [COMPLETED]: leaving(node, surroundings), ...boundaryTransitions(node, surroundings) },
});

/** A catching event in the flow. */
export const catching: StateMaker = (node, surroundings) => ({
  entry: [onNode('wait.open', node.id)],
  exit: [onNode('wait.close', node.id)],
  on: { [triggerEvent(node.id)]: leaving(node, surroundings), ...repeating(node) },
});

/** A cycle in the flow lets a token go on each time (BPMN 2.0.2, 10.5.5: timeCycle). */
const repeating = (node: NodeProgram): JsonObject =>
  node.events?.some(({ timer }) => timer?.kind === 'cycle')
    ? { [repeatEvent(node.id)]: [{ actions: [onNode('node.pass', node.id), ...node.outgoing.map((flow) => onFlow('token.fork', flow))] }] }
    : {};

/** An event-based gateway: whichever event behind it comes takes the token past that event. */
export const choosing: StateMaker = (node, surroundings) => {
  const on: Record<string, JsonObject[]> = {};
  for (const id of node.outgoing) {
    const target = surroundings.nodes[surroundings.flows[id]?.target ?? ''];
    if (target) on[triggerEvent(target.id)] = backTo(node, leaving(target, surroundings, [onFlow('flow.take', id), onNode('node.pass', target.id)]));
  }
  return { entry: [onNode('wait.open', node.id)], exit: [onNode('wait.close', node.id)], on };
};

/** A gateway where tokens wait for each other. */
export const joining: StateMaker = (node, surroundings) => ({
  entry: [onNode('join.arrive', node.id)],
  on: { [JOINED]: leaving(node, surroundings), ...(node.kind === 'complexGateway' ? { [RESET]: resetting(node, surroundings) } : {}) },
});

/** A boundary event: a token stands on it only until its output mappings succeed. */
export const besideActivity: StateMaker = (node, surroundings) => ({ on: { [COMPLETED]: leaving(node, surroundings) } });
