import type { EventProgram, NodeProgram } from '../program/node-program';
import type { NodeId, ScopeProgram } from '../program/program';
import type { Token } from './snapshot';

export type WaitKind = 'task' | 'service' | 'timer' | 'message' | 'signal';

/** Something a resting token waits for, at its own node or at a boundary event of it. */
export interface Wait {
  readonly node: NodeId;
  readonly kind: WaitKind;
  /** The event waited for; absent for tasks and services. */
  readonly event?: EventProgram;
}

/** Event kinds that are waited for from outside. Errors come from within. */
const AWAITED: Partial<Record<EventProgram['kind'], WaitKind>> = { timer: 'timer', message: 'message', signal: 'signal' };

/** Waits for the events of a catching node. */
function eventWaits(node: NodeProgram | undefined): Wait[] {
  return (node?.events ?? []).flatMap((event) => {
    const kind = AWAITED[event.kind];
    return node && kind ? [{ node: node.id, kind, event }] : [];
  });
}

/** What a node of each kind waits for by itself; kinds that are not named do not wait for the outside. */
const OWN_WAITS: Partial<Record<NodeProgram['kind'], (node: NodeProgram, scope: ScopeProgram) => Wait[]>> = {
  userTask: (node) => [{ node: node.id, kind: 'task' }],
  manualTask: (node) => [{ node: node.id, kind: 'task' }],
  serviceTask: (node) => [{ node: node.id, kind: 'service' }],
  sendTask: (node) => (node.service ? [{ node: node.id, kind: 'service' }] : []),
  receiveTask: (node) => eventWaits(node),
  intermediateCatchEvent: (node) => eventWaits(node),
  eventBasedGateway: (node, scope) => node.outgoing.flatMap((flow) => eventWaits(scope.nodes[scope.flows[flow]?.target ?? ''])),
};

/** What the visit itself waits for, boundary events aside. */
export function ownWaits(node: NodeProgram, scope: ScopeProgram): Wait[] {
  if (node.multiInstance || node.standardLoop) return [];
  return OWN_WAITS[node.kind]?.(node, scope) ?? [];
}

/** What the boundary events of a visit wait for; timers that are over do not wait any more. */
export function boundaryWaits(token: Token, node: NodeProgram, scope: ScopeProgram): Wait[] {
  return (node.boundaries ?? []).flatMap((id) => (token.timers?.[id]?.over ? [] : eventWaits(scope.nodes[id])));
}

/** True for nodes whose work outlasts the step; the boundary events of others are never armed. */
export function isAwaiting(node: NodeProgram, scope: ScopeProgram): boolean {
  return node.opens !== undefined || node.call !== undefined || ownWaits(node, scope).length > 0;
}

/** Everything a resting token waits for. Pure: follows from where the token stands and what became of it there. */
export function waitsOf(token: Token, scope: ScopeProgram): Wait[] {
  const node = scope.nodes[token.at];
  if (!node || !isAwaiting(node, scope)) return [];
  if (token.resume && token.resume.phase !== 'work') return [];
  const own = token.resume ? [] : ownWaits(node, scope);
  return [...own, ...boundaryWaits(token, node, scope)];
}
