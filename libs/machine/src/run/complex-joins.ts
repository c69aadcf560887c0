import type { FlowId, NodeId } from '../program/program';
import { JOINED, RESET } from '../program/vocabulary';
import { stick } from './activity';
import type { Run } from './run';
import type { ScopeInstanceId, Token, TokenId } from './snapshot';

type Arrivals = ReadonlyMap<FlowId, readonly Token[]>;

const tokensOf = (run: Run, scope: ScopeInstanceId): Token[] => run.draft.tokensIn(scope).flatMap((id) => run.draft.tokens.get(id) ?? []);

/** Makes the tokens taken one, which leaves the gateway. */
function merge(run: Run, scope: ScopeInstanceId, at: NodeId, taken: readonly Token[], event: string, id: TokenId): void {
  const activation = run.draft.nextActivation();
  run.visit(
    activation,
    scope,
    at,
    taken.map((token) => ({ activation: token.activation, ...(token.via === undefined ? {} : { via: token.via }) })),
  );
  for (const token of taken) {
    run.note('left', token);
    if (token.id !== id) run.draft.dropToken(token.id, scope);
  }
  run.draft.tokens.set(id, { id, scope, at, activation, resume: { phase: 'send', event } });
  run.send(id, event);
}

/** First phase (BPMN 2.0.2, 13.4.5): the activation condition decides. What it sees: tokens waiting, altogether and by flow. */
function activate(run: Run, scope: ScopeInstanceId, id: NodeId, arrivals: Arrivals): boolean {
  const node = run.node(scope, id);
  const taken = node.incoming.flatMap((flow) => arrivals.get(flow)?.[0] ?? []);
  const [first] = taken;
  if (!first || node.activationCondition === undefined) return false;
  const counts = Object.fromEntries(node.incoming.map((flow) => [flow, arrivals.get(flow)?.length ?? 0]));
  const activationCount = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const enough = run.isTrue(node.activationCondition, { scope }, id, { ...counts, activationCount });
  if (!enough.ok) {
    stick(run, first, enough.error, { phase: 'send', event: JOINED }, null);
    return true;
  }
  if (!enough.value) return false;
  const consumed = taken.flatMap((token) => token.via ?? []);
  if (consumed.length < node.incoming.length) {
    const activation = run.draft.nextActivation();
    run.visit(
      activation,
      scope,
      id,
      taken.map((token) => ({ activation: token.activation })),
    );
    const marker: Token = { id: run.draft.nextToken(scope), scope, at: id, activation, resetting: consumed };
    run.draft.tokens.set(marker.id, marker);
  }
  merge(run, scope, id, taken, JOINED, first.id);
  return true;
}

/** Second phase: waits for the other flows while a token can still come by one, takes theirs, and is ready again. */
function reset(run: Run, scope: ScopeInstanceId, marker: Token, arrivals: Arrivals): boolean {
  const node = run.node(scope, marker.at);
  const missing = node.incoming.filter((flow) => !marker.resetting?.includes(flow));
  const empty = missing.filter((flow) => !arrivals.has(flow));
  const reach = run.scopeProgramOf(scope).reach[node.id] ?? {};
  const others = tokensOf(run, scope).filter((token) => token.at !== node.id && !token.watching);
  const mayCome = others.some((token) => {
    const reachable = reach[token.at] ?? [];
    return reachable.some((flow) => empty.includes(flow)) && !reachable.some((flow) => missing.includes(flow) && arrivals.has(flow));
  });
  if (mayCome) return false;
  const { resetting: _fired, ...ready } = marker;
  merge(run, scope, node.id, [ready, ...missing.flatMap((flow) => arrivals.get(flow)?.[0] ?? [])], RESET, marker.id);
  return true;
}

/** Fires a complex gateway, or makes one that has fired ready again. */
export function fireComplex(run: Run, scope: ScopeInstanceId, node: NodeId, arrivals: Arrivals): boolean {
  const marker = tokensOf(run, scope).find((token) => token.at === node && token.resetting);
  return marker ? reset(run, scope, marker, arrivals) : activate(run, scope, node, arrivals);
}
