import type { JsonObject } from '@liuzhuan/kernel';
import type { Program } from '../program/program';
import type { OpenScope } from '../state/case-state';
import type { Activation, ActivationId, ProgramRef, ScopeInstanceId, Token, TokenId } from './snapshot';

/** A case as it is read: a snapshot, or a step in the making. */
export interface CaseView {
  readonly scopes: ById<OpenScope>;
  readonly tokens: ById<Token>;
  readonly activations: ById<Activation>;
  /** Tokens of a scope, oldest first. */
  tokensIn(scope: ScopeInstanceId): readonly TokenId[];
  /** The scope a token's activity has opened. */
  childOf(token: TokenId): ScopeInstanceId | undefined;
  tokenOf(activation: ActivationId): Token | undefined;
}

interface ById<T> {
  get(id: string): T | undefined;
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
  let scope: OpenScope | undefined = view.scopes.get(place.scope);
  while (scope) {
    if (locals) layers.push(locals);
    layers.push(scope.variables);
    if (programs.program(scope.program).root === scope.key || scope.parent === undefined) break;
    const token: Token | undefined = view.tokens.get(scope.parent);
    locals = token?.locals;
    scope = token && view.scopes.get(token.scope);
  }
  return layers;
}
