import type { NodeId, Program, ScopeKey, ScopeProgram } from '../program/program';
import { scopeProgram, signersKey } from '../program/scope-program';
import type { OpenScope } from '../state/case-state';
import type { ScopeInstanceId, Token, TokenId } from '../run/snapshot';
import type { NodeMap } from './migration-mapping';

/** A running scope with what it is in the old and in the new version; without `after` the new version has no such scope. */
export interface ScopePair {
  readonly scope: OpenScope;
  readonly before: ScopeProgram;
  readonly after?: ScopeProgram;
  /** Node whose activity opened it. */
  readonly holder?: NodeId;
}

interface Running {
  readonly scopes: { values(): Iterable<OpenScope>; get(id: ScopeInstanceId): OpenScope | undefined };
  readonly tokens: { get(id: TokenId): Token | undefined };
}

/** The scopes of a case that run the old version, outer ones first. Scopes of called processes stay as they are. */
export function scopePairs(running: Running, oldProgram: Program, newProgram: Program, map: NodeMap): ReadonlyMap<ScopeInstanceId, ScopePair> {
  const pairs = new Map<ScopeInstanceId, ScopePair>();
  const pairOf = (scope: OpenScope): ScopePair | undefined => {
    const known = pairs.get(scope.id);
    if (known) return known;
    const before = scope.program === map.mapping.from ? scopeProgram(oldProgram, scope.key) : undefined;
    if (!before) return undefined;
    const token = scope.parent === undefined ? undefined : running.tokens.get(scope.parent);
    const around = token && running.scopes.get(token.scope);
    const outer = around && pairOf(around)?.after;
    const key = keyAfter(scope.key, oldProgram, newProgram, token, outer, map);
    const after = key === undefined ? undefined : scopeProgram(newProgram, key);
    const pair: ScopePair = { scope, before, ...(after && { after }), ...(token && { holder: token.at }) };
    pairs.set(scope.id, pair);
    return pair;
  };
  for (const scope of running.scopes.values()) pairOf(scope);
  return pairs;
}

function keyAfter(key: ScopeKey, oldProgram: Program, newProgram: Program, token: Token | undefined, outer: ScopeProgram | undefined, map: NodeMap): ScopeKey | undefined {
  if (key === oldProgram.root) return newProgram.root;
  const node = token && map.node(token.at);
  if (node === undefined) return undefined;
  return key === signersKey(token?.at ?? '') ? signersKey(node) : outer?.nodes[node]?.opens;
}
