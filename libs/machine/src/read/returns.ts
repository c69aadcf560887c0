import type { NodeId } from '../program/program';
import { scopeProgram } from '../program/scope-program';
import { type ProgramLookup } from '../run/naming';
import { Draft } from '../run/draft';
import { ancestorsOf, planReturn } from '../run/return';
import type { ActivationId, ScopeInstanceId, Snapshot, TokenId } from '../run/snapshot';

/** A node a visit may be sent back to. */
export interface ReturnTarget {
  readonly node: NodeId;
  readonly name: string;
  readonly scope: ScopeInstanceId;
  /** The visit that would be begun anew. */
  readonly activation: ActivationId;
  /** Whether the author allows it: the node is named in the task's `returnTo`. The machine itself returns to any ancestor. */
  readonly permitted: boolean;
}

/** Activities a visit stems from, nearest first, each node once. */
export function returnTargets(snapshot: Snapshot, activation: ActivationId, programs: ProgramLookup): ReturnTarget[] {
  const view = new Draft(snapshot);
  const token = view.tokenOf(activation);
  const scope = token && view.scopes.get(token.scope);
  if (!token || !scope) return [];
  const allowed = scopeProgram(programs.program(scope.program), scope.key)?.nodes[token.at]?.task?.returnTo ?? [];
  const targets = new Map<NodeId, ReturnTarget>();
  for (const { activation: visit, program } of ancestorsOf(view, programs, token)) {
    if (targets.has(visit.node)) continue;
    const name = program.nodes[visit.node]?.name ?? visit.node;
    targets.set(visit.node, { node: visit.node, name, scope: visit.scope, activation: visit.id, permitted: allowed.includes(visit.node) });
  }
  return [...targets.values()];
}

/** What a return would take away and bring back, to be shown before anybody confirms it. */
export interface ReturnPreview {
  readonly to: ReturnTarget;
  readonly withdrawn: readonly {
    readonly token: TokenId;
    readonly activation: ActivationId;
    readonly node: NodeId;
    readonly scope: ScopeInstanceId;
  }[];
  /** Joins at which an arrival of another branch waits again. */
  readonly restored: readonly { readonly node: NodeId; readonly activation: ActivationId }[];
}

/** Undefined when the visit does not exist or does not stem from the node. */
export function previewReturn(
  snapshot: Snapshot,
  activation: ActivationId,
  to: NodeId,
  programs: ProgramLookup,
): ReturnPreview | undefined {
  const view = new Draft(snapshot);
  const token = view.tokenOf(activation);
  const plan = token && planReturn(view, programs, token, to);
  const target = returnTargets(snapshot, activation, programs).find((candidate) => candidate.node === to);
  if (!plan || !target) return undefined;
  const withdrawn = plan.withdrawn.flatMap((id) => view.tokens.get(id) ?? []);
  return {
    to: target,
    withdrawn: withdrawn.map((gone) => ({ token: gone.id, activation: gone.activation, node: gone.at, scope: gone.scope })),
    restored: plan.restored.map(({ node, activation: arrival }) => ({ node, activation: arrival })),
  };
}
