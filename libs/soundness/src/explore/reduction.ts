import type { NodeId, NodeProgram, ScopeInstance, ScopeProgram, Snapshot, Token } from '@liuzhuan/machine';
import type { AbstractProgram } from '../abstract/abstract-program';
import { nextNodes, reachableNodes } from './geography';
import type { Move } from './moves';
import { spread, type Spread } from './spread';

/** Events by which one token ends, interrupts or undoes what others do. */
const LOUD: ReadonlySet<string> = new Set(['terminate', 'error', 'escalation', 'cancel', 'compensation']);

/** Moves of a token that may go first, all others waiting. */
export interface Ample {
  readonly moves: readonly Move[];
  /** The token may come back to where it is while all others wait: then others must not be forgotten. */
  readonly mayTurn: boolean;
}

/**
 * Partial-order reduction: when what one token does next neither helps nor hinders any other token, nor the other way round, it goes first
 * and the other orders need not be tried. The moves of that token are a persistent set (Godefroid 1996), so every dead end is kept; because
 * no other token can come to where it stands, crowds are kept too; and because a token that can turn in a circle only goes first while it
 * leads to states that are still to be looked at, nothing is put off for ever, so traps and dead parts are right as well. Units in which
 * that cannot be told are searched in full.
 */
export class Reduction {
  private readonly isPossible: boolean;
  /** Nodes from which a loud event can be reached, by scope. */
  private readonly nearLoud = new Map<string, ReadonlySet<NodeId>>();
  private readonly loud = new Map<string, ReadonlySet<NodeId>>();
  /** Flows into joins that one fork alone can give two tokens, by scope. */
  private readonly doubling: ReadonlySet<string>;
  /** Tracked variables whose value is needed while a token rests: writing and reading them does not commute. */
  private readonly lasting: ReadonlySet<string>;

  constructor(private readonly abstract: AbstractProgram) {
    const { program } = abstract;
    const scopes = Object.values(program.scopes);
    this.isPossible = scopes.every(
      (scope) =>
        (scope.key === program.root || scope.kind === 'members') &&
        (scope.eventSubProcesses ?? []).length === 0 &&
        Object.values(scope.nodes).every(
          (node) => node.kind !== 'complexGateway' && (node.startQuantity ?? 1) === 1 && !node.compensationHandler,
        ),
    );
    for (const scope of scopes) {
      const loud = new Set(
        Object.values(scope.nodes)
          .filter(isLoud)
          .map(({ id }) => id),
      );
      this.loud.set(scope.key, loud);
      this.nearLoud.set(
        scope.key,
        new Set(Object.keys(scope.nodes).filter((id) => [...reachableNodes(scope, [id])].some((each) => loud.has(each)))),
      );
    }
    this.doubling = new Set(scopes.flatMap((scope) => doublingFlows(scope).map((flow) => `${scope.key} ${flow}`)));
    const lasting = new Set<string>(abstract.neededAfter);
    for (const scope of scopes) {
      for (const [id, names] of abstract.needed.get(scope.key) ?? []) if (rests(scope, id)) for (const name of names) lasting.add(name);
    }
    this.lasting = lasting;
  }

  /** A token that may go first, if there is one. */
  ampleOf(snapshot: Snapshot, moves: readonly Move[]): Ample | undefined {
    if (!this.isPossible) return undefined;
    const byToken = new Map<string, Move[]>();
    for (const move of moves) if (move.token !== undefined) byToken.set(move.token, [...(byToken.get(move.token) ?? []), move]);
    if (byToken.size < 2) return undefined;
    const holders = new Set(Object.values(snapshot.scopes).map(({ parent }) => parent));
    for (const [id, own] of byToken) {
      const token = snapshot.tokens[id];
      if (!token || holders.has(id)) continue;
      const turning = this.goesFirst(snapshot, token);
      if (turning !== undefined) return { moves: own, mayTurn: turning };
    }
    return undefined;
  }

  /** Whether a token and the activities that hold it are independent of all others; then, whether it may turn in a circle. */
  private goesFirst(snapshot: Snapshot, from: Token): boolean | undefined {
    let mayTurn = false;
    let isInner = false;
    for (let token: Token | undefined = from; token; isInner = true) {
      const instance: ScopeInstance | undefined = snapshot.scopes[token.scope];
      const scope = this.abstract.program.scopes[instance?.key ?? ''];
      if (!instance || !scope) return undefined;
      const node = scope.nodes[token.at];
      // An inner token may complete the activity that holds it, or be interrupted with it.
      if (isInner && ((node?.boundaries ?? []).length > 0 || node?.multiInstance?.completion !== undefined || node?.multiInstance?.throws))
        return undefined;
      if (!instance.members) {
        const others = Object.values(snapshot.tokens).filter((other) => other.scope === instance.id && other.id !== token?.id);
        const around = spread(scope, others);
        if (!this.isApart(scope, token, others, around)) return undefined;
        const mine = spread(scope, [token], others);
        if (!this.sharesNoPile(scope, mine, others)) return undefined;
        mayTurn ||= mine.nodes.has(token.at);
      }
      token = instance.parent === undefined ? undefined : snapshot.tokens[instance.parent];
    }
    return mayTurn;
  }

  private isApart(scope: ScopeProgram, token: Token, others: readonly Token[], around: Spread): boolean {
    const loud = this.loud.get(scope.key);
    if (around.nodes.has(token.at) || this.nearLoud.get(scope.key)?.has(token.at)) return false;
    if (loud && [...around.nodes].some((id) => loud.has(id))) return false;
    return this.sharesNoValue(scope, token, others, around) && sharesNoJoin(scope, token, others, around);
  }

  /**
   * A join takes tokens away. Before a token may come to one, no second token may come to another flow of it: if it did, the join would hide
   * that there were two.
   */
  private sharesNoPile(scope: ScopeProgram, mine: Spread, others: readonly Token[]): boolean {
    const joins = scope.joins.filter((join) => scope.nodes[join]?.incoming.some((flow) => mine.flows.has(flow)));
    const arriving = joins.flatMap((join) => scope.nodes[join]?.incoming ?? []);
    if (arriving.some((flow) => this.doubling.has(`${scope.key} ${flow}`))) return false;
    const counts = new Map<string, number>();
    for (const other of others) {
      const waits = other.via !== undefined && scope.joins.includes(other.at);
      for (const flow of waits ? [other.via] : spread(scope, [other]).flows)
        if (flow !== undefined) counts.set(flow, (counts.get(flow) ?? 0) + 1);
    }
    return arriving.every((flow) => (counts.get(flow) ?? 0) < 2);
  }

  /** No variable that lasts is touched on both sides. */
  private sharesNoValue(scope: ScopeProgram, token: Token, others: readonly Token[], around: Spread): boolean {
    if (this.lasting.size === 0) return true;
    const mine = [...this.touchedAt(scope, token.at), ...nextNodes(scope, token.at, 'all').flatMap((id) => [...this.touchedAt(scope, id)])];
    if (mine.length === 0) return true;
    const theirs = new Set([...others.map(({ at }) => at), ...around.nodes].flatMap((id) => [...this.touchedAt(scope, id)]));
    return !mine.some((name) => theirs.has(name));
  }

  private touchedAt(scope: ScopeProgram, id: NodeId): Set<string> {
    const { task } = scope.nodes[id] ?? {};
    const body = this.abstract.bodies.get(id)?.completions.flatMap((left) => Object.keys(left)) ?? [];
    const names = [
      ...(this.abstract.needed.get(scope.key)?.get(id) ?? []),
      ...(task && task.outcomes.length > 0 ? [task.outcomeVariable] : []),
      ...body,
    ];
    return new Set(names.filter((name) => this.lasting.has(name)));
  }
}

/** Flows into joins to which more than one branch of a fork leads. */
function doublingFlows(scope: ScopeProgram): string[] {
  const into = new Set(scope.joins.flatMap((join) => scope.nodes[join]?.incoming ?? []));
  const doubling = new Set<string>();
  for (const node of Object.values(scope.nodes)) {
    if (node.kind === 'exclusiveGateway' || node.kind === 'eventBasedGateway') continue;
    const continuing = (node.boundaries ?? []).filter((id) => scope.nodes[id]?.interrupting === false);
    const branches = [...node.outgoing.map((flow) => [flow]), ...continuing.map((id) => scope.nodes[id]?.outgoing ?? [])];
    if (branches.length < 2) continue;
    const counts = new Map<string, number>();
    for (const branch of branches) for (const flow of flowsBehind(scope, branch)) counts.set(flow, (counts.get(flow) ?? 0) + 1);
    for (const [flow, count] of counts) if (count > 1 && into.has(flow)) doubling.add(flow);
  }
  return [...doubling];
}

/** Flows tokens may come to from the given ones without being joined. */
function flowsBehind(scope: ScopeProgram, starts: readonly string[]): Set<string> {
  const flows = new Set(starts);
  const pending = [...starts];
  for (let flow = pending.pop(); flow !== undefined; flow = pending.pop()) {
    const target = scope.flows[flow]?.target ?? '';
    if (scope.joins.includes(target)) continue;
    const nodes = [target, ...nextNodes(scope, target, 'all')];
    for (const next of nodes.flatMap((id) =>
      id === target || !scope.nodes[target]?.outgoing.some((each) => scope.flows[each]?.target === id)
        ? (scope.nodes[id]?.outgoing ?? [])
        : [],
    )) {
      if (flows.has(next)) continue;
      flows.add(next);
      pending.push(next);
    }
  }
  return flows;
}

const isLoud = ({ kind, events = [] }: NodeProgram): boolean =>
  (kind === 'endEvent' || kind === 'intermediateThrowEvent') && events.some((event) => LOUD.has(event.kind));

/** Whether a token can be found on a node between two steps. */
const rests = (scope: ScopeProgram, id: NodeId): boolean =>
  scope.joins.includes(id) ||
  !/^(?:startEvent|endEvent|exclusiveGateway|parallelGateway|inclusiveGateway|boundaryEvent|intermediateThrowEvent|task)$/.test(
    scope.nodes[id]?.kind ?? '',
  );

/**
 * Inclusive joins look at every token of the scope (BPMN 2.0.2, 13.4.3). A token commutes with the others as long as the join has to wait
 * for it anyway, and each other token can come to at most one flow of the join, a flow of its own that is still empty.
 */
function sharesNoJoin(scope: ScopeProgram, token: Token, others: readonly Token[], around: Spread): boolean {
  return Object.entries(scope.reach).every(([join, reach]) => {
    const mine = reach[token.at] ?? [];
    if (mine.length === 0) return true;
    const held = new Set(others.flatMap(({ at, via }) => (at === join && via !== undefined ? [via] : [])));
    if (mine.some((flow) => held.has(flow) || around.flows.has(flow))) return false;
    const taken = new Set<string>();
    return others.every(({ at }) => {
      const [flow, another] = at === join ? [] : (reach[at] ?? []);
      if (another !== undefined || (flow !== undefined && (held.has(flow) || taken.has(flow)))) return false;
      if (flow !== undefined) taken.add(flow);
      return true;
    });
  });
}
