import { elementOf } from '../elements/elements';
import { JOINED } from '../program/vocabulary';
import type { FlowId, NodeId } from '../program/program';
import { fireComplex } from './complex-joins';
import { byAge } from '../state/shelf';
import type { Run } from './run';
import type { ScopeInstanceId, Token } from './snapshot';

/** Tokens that wait at joins of a scope, by node and incoming flow. A fired join's token that cannot leave does not wait any more. */
function arrivalsIn(run: Run, scope: ScopeInstanceId): Map<NodeId, Map<FlowId, Token[]>> {
  const joins = new Map<NodeId, Map<FlowId, Token[]>>();
  for (const id of run.draft.tokensIn(scope)) {
    const token = run.draft.tokens.get(id);
    if (!token || token.resume || token.via === undefined || token.resetting) continue;
    const node = run.nodeOf(token);
    if (!elementOf(node).joins && node.kind !== 'complexGateway') continue;
    let byFlow = joins.get(token.at);
    if (!byFlow) joins.set(token.at, (byFlow = new Map()));
    const waiting = byFlow.get(token.via);
    if (waiting) waiting.push(token);
    else byFlow.set(token.via, [token]);
  }
  return joins;
}

/**
 * Fires one join of the scopes in which something moved. Called only when no token is on its way, so that every token stands where a join
 * has to count it.
 * @returns whether a join fired; then its token is on its way and the rest has to wait for it.
 */
export function fireNextJoin(run: Run): boolean {
  for (const scope of byAge(run.stirred)) {
    const nodes = run.draft.scopes.has(scope) ? run.scopeProgramOf(scope).joins : [];
    if (nodes.length > 0) {
      const joins = arrivalsIn(run, scope);
      for (const node of nodes) {
        const arrivals = joins.get(node);
        if (run.node(scope, node).kind === 'complexGateway') {
          if (fireComplex(run, scope, node, arrivals ?? new Map())) return true;
        } else if (arrivals && fire(run, scope, node, arrivals)) return true;
      }
    }
    run.stirred.delete(scope);
  }
  return false;
}

/** Takes one token from each flow the join asks for, and makes them one (BPMN 2.0.2, 13.4.1 and 13.4.3). */
function fire(run: Run, scope: ScopeInstanceId, id: NodeId, arrivals: ReadonlyMap<FlowId, readonly Token[]>): boolean {
  const node = run.node(scope, id);
  const others = (): Token[] =>
    run.draft
      .tokensIn(scope)
      .flatMap((other) => run.draft.tokens.get(other) ?? [])
      .filter((token) => token.at !== id || token.resume);
  const flows = elementOf(node).joins?.(run, node, arrivals, others);
  if (!flows) return false;
  const taken = flows.flatMap((flow) => arrivals.get(flow)?.[0] ?? []);
  const [first, ...rest] = taken;
  if (!first) return false;
  const activation = run.draft.nextActivation();
  run.visit(
    activation,
    scope,
    id,
    taken.map((token) => ({ activation: token.activation, ...(token.via === undefined ? {} : { via: token.via }) })),
  );
  for (const token of taken) run.note('left', token);
  for (const token of rest) run.draft.dropToken(token.id, scope);
  run.draft.tokens.set(first.id, { id: first.id, scope, at: id, activation, resume: { phase: 'send', event: JOINED } });
  run.send(first.id, JOINED);
  return true;
}
