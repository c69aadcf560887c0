import type { JsonObject } from '@liuzhuan/kernel';
import { writeStores } from './data-stores';
import type { Run } from './run';
import type { ScopeInstanceId, Token } from './snapshot';

/** Merges variables into one scope; those that are data stores are written there. */
export function assignToScope(run: Run, scopeId: ScopeInstanceId, brought: JsonObject): void {
  const variables = writeStores(run, scopeId, brought);
  const names = Object.keys(variables);
  if (names.length === 0) return;
  const scope = run.draft.scope(scopeId);
  run.draft.scopes.set(scopeId, { ...scope, variables: { ...scope.variables, ...variables } });
  run.unsettled = true;
  run.trace.push({ kind: 'variables', scope: scopeId, names });
}

/** Whether a token is a signer whose opinion was asked for, not a decision. */
export function isAdvisory(run: Run, { scope, locals }: Token): boolean {
  return run.draft.scope(scope).members?.advisory?.includes(Number(locals?.['loopCounter'] ?? 1) - 1) ?? false;
}

/**
 * Puts what an activity brought where its surroundings find it: a member of a multi-instance keeps it to itself (members must not overwrite
 * each other), a sub-process hands it outwards except for names that were set on the sub-process itself, a process keeps it.
 */
export function assign(run: Run, token: Token, brought: JsonObject): void {
  const variables = writeStores(run, token.scope, brought);
  if (Object.keys(variables).length === 0) return;
  const scope = run.draft.scope(token.scope);
  const { kind, parent: outer } = run.scopeProgramOf(scope.id);
  const parent = scope.parent === undefined ? undefined : run.draft.token(scope.parent);
  if (kind === 'process' || !parent || outer === undefined) return assignToScope(run, scope.id, variables);
  if (kind === 'members') {
    if (!run.nodeOf(parent).multiInstance && !isAdvisory(run, token)) return assign(run, parent, variables);
    run.unsettled = true;
    const current = run.draft.token(token.id);
    run.draft.tokens.set(token.id, { ...current, locals: { ...current.locals, ...variables } });
    return;
  }
  const [own, outward] = split(variables, (name) => Object.hasOwn(scope.variables, name));
  assignToScope(run, scope.id, own);
  assign(run, parent, outward);
}

function split(variables: JsonObject, isOwn: (name: string) => boolean): [JsonObject, JsonObject] {
  const entries = Object.entries(variables);
  return [Object.fromEntries(entries.filter(([name]) => isOwn(name))), Object.fromEntries(entries.filter(([name]) => !isOwn(name)))];
}
