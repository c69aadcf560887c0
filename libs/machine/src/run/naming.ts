import type { JsonObject } from '@liuzhuan/kernel';
import type { Program } from '../program/program';
import type { ProgramRef, ScopeInstance, ScopeInstanceId, Token, TokenId } from './snapshot';

/** What is needed to see the variables of a running case. */
export interface CaseView {
  readonly scopes: Readonly<Record<ScopeInstanceId, ScopeInstance>>;
  readonly tokens: Readonly<Record<TokenId, Token>>;
}
export interface ProgramLookup {
  program(ref: ProgramRef): Program;
}

/** A place from which names are looked up: a scope, with the variables of one token in it. */
export interface Place {
  readonly scope: ScopeInstanceId;
  readonly locals?: JsonObject;
}

/**
 * Layers of variables visible from a place, innermost first: the token's own, its scope's, then outwards through sub-processes and members.
 * A called process does not see its caller's variables (BPMN 2.0.2, 10.4.2), so a process is where the layers end.
 */
export function layersAt(view: CaseView, programs: ProgramLookup, place: Place): JsonObject[] {
  const layers: JsonObject[] = [];
  let { locals } = place;
  let scope: ScopeInstance | undefined = view.scopes[place.scope];
  while (scope) {
    if (locals) layers.push(locals);
    layers.push(scope.variables);
    if (programs.program(scope.program).root === scope.key || scope.parent === undefined) break;
    const token: Token | undefined = view.tokens[scope.parent];
    locals = token?.locals;
    scope = token && view.scopes[token.scope];
  }
  return layers;
}
