import type { EventProgram, NodeProgram } from '../program/node-program';
import type { NodeId, ScopeProgram } from '../program/program';
import { siteAt } from '../program/start-points';
import type { Token } from './snapshot';

export type WaitKind = 'task' | 'service' | 'timer' | 'message' | 'signal' | 'condition' | 'data';

/** Something a resting token waits for, at its own node or at a boundary event of it. */
export interface Wait {
  /** Site of the wait: the waiting node; with several definitions the second is `node#2`, the third `node#3`. */
  readonly node: NodeId;
  /** Node the event belongs to. */
  readonly catcher: NodeId;
  readonly kind: WaitKind;
  /** The event waited for; absent for tasks, services and data. */
  readonly event?: EventProgram;
  /** Of a timer that has fallen due: it does not come again, whatever its text says. */
  readonly last?: true;
}

/** Event kinds that are waited for from outside. Errors come from within. */
const AWAITED: Partial<Record<EventProgram['kind'], WaitKind>> = {
  timer: 'timer',
  message: 'message',
  signal: 'signal',
  conditional: 'condition',
};

type Catching = Pick<NodeProgram, 'id' | 'events' | 'parallelMultiple'>;

/** Waits for the events of a catching node; those of a parallel multiple event that occurred, and timers that are over, do not wait any more. */
function eventWaits(node: Catching | undefined, token?: Token): Wait[] {
  return (node?.events ?? []).flatMap((event, index) => {
    const kind = AWAITED[event.kind];
    if (!node || !kind) return [];
    const site = siteAt(node.id, index);
    if (token?.occurred?.includes(site) || token?.timers?.[site]?.over) return [];
    return [{ node: site, catcher: node.id, kind, event }];
  });
}

type OwnWaits = (node: NodeProgram, scope: ScopeProgram, token?: Token) => Wait[];
const ofEvents: OwnWaits = (node, _scope, token) => eventWaits(node, token);
const ofWork =
  (kind: 'task' | 'service'): OwnWaits =>
  ({ id }) => [{ node: id, catcher: id, kind }];

/** What a node of each kind waits for by itself; kinds that are not named do not wait for the outside. */
const OWN_WAITS: Partial<Record<NodeProgram['kind'], OwnWaits>> = {
  userTask: ofWork('task'),
  manualTask: ofWork('task'),
  serviceTask: ofWork('service'),
  sendTask: (node, scope) => (node.service ? ofWork('service')(node, scope) : []),
  /** Only one that needs several events, of which one has begun the case. */
  startEvent: (node, _scope, token) => (node.parallelMultiple ? eventWaits(node, token) : []),
  receiveTask: ofEvents,
  intermediateCatchEvent: ofEvents,
  eventBasedGateway: (node, scope, token) =>
    node.outgoing.flatMap((flow) => eventWaits(scope.nodes[scope.flows[flow]?.target ?? ''], token)),
};

/** What the visit itself waits for, boundary events aside. */
export function ownWaits(node: NodeProgram, scope: ScopeProgram, token?: Token): Wait[] {
  if (node.multiInstance || node.standardLoop) return [];
  return OWN_WAITS[node.kind]?.(node, scope, token) ?? [];
}

/** What the boundary events of a visit wait for. */
export function boundaryWaits(token: Token, node: NodeProgram, scope: ScopeProgram): Wait[] {
  return (node.boundaries ?? []).flatMap((id) => eventWaits(scope.nodes[id], token));
}

/** What the start event of an event sub-process waits for. */
export function watchedWaits(token: Token, { watches }: NodeProgram): Wait[] {
  return watches ? eventWaits({ ...watches, id: watches.start }, token) : [];
}

/** True for nodes whose work outlasts the step; the boundary events of others are never armed. */
export function isAwaiting(node: NodeProgram, scope: ScopeProgram): boolean {
  return node.opens !== undefined || node.call !== undefined || ownWaits(node, scope).length > 0;
}

/** Everything a resting token waits for. Pure: follows from where the token stands and what became of it there. */
export function waitsOf(token: Token, scope: ScopeProgram): Wait[] {
  const node = scope.nodes[token.at];
  if (!node || token.gathering || token.compensates) return [];
  if (token.resume && token.resume.phase !== 'work') return [];
  if (token.lacking) return [{ node: node.id, catcher: node.id, kind: 'data' }];
  if (token.watching) return watchedWaits(token, node);
  if (!isAwaiting(node, scope)) return [];
  const own = token.resume || token.signing ? [] : ownWaits(node, scope, token);
  return [...own, ...boundaryWaits(token, node, scope)];
}
