import type { JsonObject } from '@liuzhuan/kernel';
import type { ActivationId, ScopeInstance, ScopeInstanceId, Snapshot, Token } from '@liuzhuan/machine';
import type { World } from '../world/world';

/** Where expressions are evaluated: a scope and, when it still stands there, the token of a visit. */
export interface Viewpoint {
  readonly scope: ScopeInstanceId;
  readonly activation?: ActivationId;
}

/**
 * The variables visible at a place: of the token itself, its scope, then outwards through sub-processes and members; inner ones hide
 * outer ones. A called process does not see its caller's (BPMN 2.0.2, 10.4.2).
 */
export function visibleVariables(world: World, snapshot: Snapshot, { scope: start, activation }: Viewpoint): JsonObject {
  const layers: JsonObject[] = [];
  let token: Token | undefined = Object.values(snapshot.tokens).find((candidate) => activation !== undefined && candidate.activation === activation);
  let scope: ScopeInstance | undefined = snapshot.scopes[start];
  while (scope) {
    if (token?.locals) layers.push(token.locals);
    layers.push(scope.variables);
    if (scope.parent === undefined || world.definition(scope.program).program.root === scope.key) break;
    token = snapshot.tokens[scope.parent];
    scope = token && snapshot.scopes[token.scope];
  }
  return Object.assign({}, ...layers.reverse()) as JsonObject;
}
