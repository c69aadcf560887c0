import type { NodeId, ScopeProgram } from '../program/program';
import { scopeProgram } from '../program/scope-program';
import { ageOf } from '../run/draft';
import type { ProgramLookup } from '../run/naming';
import type { ActivationId, ProgramRef, ScopeInstanceId, Snapshot, Token, TokenId } from '../run/snapshot';
import { type WaitKind, waitsOf } from '../run/waits';

/** One thing a case waits for. Several may share an activation: a task and its boundary events, the events behind a gateway. */
export interface OpenWait {
  readonly kind: WaitKind;
  readonly activation: ActivationId;
  /** The waiting node: the activity itself, a boundary event, or a node behind an event-based gateway. */
  readonly node: NodeId;
  readonly token: TokenId;
  readonly scope: ScopeInstanceId;
  readonly program: ProgramRef;
}

function scopeProgramOf(
  snapshot: Snapshot,
  programs: ProgramLookup,
  token: Token,
): { program: ProgramRef; scope: ScopeProgram | undefined } {
  const scope = snapshot.scopes[token.scope];
  return { program: scope?.program ?? '', scope: scope && scopeProgram(programs.program(scope.program), scope.key) };
}

/** Everything a case waits for, by token age. Equals the open side of all effects so far. */
export function openWaits(snapshot: Snapshot, programs: ProgramLookup): OpenWait[] {
  const tokens = Object.values(snapshot.tokens).sort((a, b) => ageOf(a.id) - ageOf(b.id));
  return tokens.flatMap((token) => {
    const { program, scope } = scopeProgramOf(snapshot, programs, token);
    if (!scope) return [];
    return waitsOf(token, scope).map(({ kind, node }) => ({
      kind,
      activation: token.activation,
      node,
      token: token.id,
      scope: token.scope,
      program,
    }));
  });
}
