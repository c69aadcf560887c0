import type { NodeId, ScopeProgram } from '../program/program';
import { scopeProgram } from '../program/scope-program';
import { ancestry } from './causality';
import type { CaseView, ProgramLookup } from './naming';
import { byAge } from '../state/shelf';
import type { Activation, ActivationId, Token, TokenId } from './snapshot';

/** What a causal return would do. */
export interface ReturnPlan {
  /** The visit the case goes back to. */
  readonly target: Activation;
  /** Tokens to withdraw, in the target's scope and in scopes inside it, oldest first; inner ones before those that hold them. */
  readonly withdrawn: readonly TokenId[];
  /** Arrivals that a join had taken together with withdrawn ones, and that do not stem from the target: they wait at the join again. */
  readonly restored: readonly { readonly node: NodeId; readonly via: string; readonly activation: ActivationId }[];
}

/** A visit a token stems from. */
export interface Ancestor {
  readonly activation: Activation;
  readonly program: ScopeProgram;
}

/**
 * Visits of activities that the visit of a token stems from, nearest first: in its own scope, then in the scopes around it, where the
 * activity that holds the inner scope counts itself.
 */
export function* ancestorsOf(running: CaseView, programs: ProgramLookup, token: Token): Generator<Ancestor> {
  for (let current: Token | undefined = token, inner = false; current; inner = true) {
    const scope = running.scopes.get(current.scope);
    const program = scope && scopeProgram(programs.program(scope.program), scope.key);
    if (!scope || !program) return;
    for (const id of ancestry(running.activations, [current.activation])) {
      const activation = running.activations.get(id);
      if (!activation || (id === current.activation && !inner)) continue;
      if (isActivity(program, activation.node)) yield { activation, program };
    }
    current = scope.parent === undefined ? undefined : running.tokens.get(scope.parent);
  }
}

const isActivity = (program: ScopeProgram, node: NodeId): boolean => {
  const kind = program.nodes[node]?.kind;
  return kind !== undefined && !kind.endsWith('Event') && !kind.endsWith('Gateway');
};

/** Plans the return of a token to the nearest visit of a node it stems from; undefined when there is none. */
export function planReturn(running: CaseView, programs: ProgramLookup, token: Token, to: NodeId): ReturnPlan | undefined {
  for (const { activation } of ancestorsOf(running, programs, token)) {
    if (activation.node === to) return planFor(running, activation);
  }
  return undefined;
}

/** Plans the return to a visit, whoever asks for it. */
export function planFor(running: CaseView, target: Activation): ReturnPlan {
  const stemming: Token[] = [];
  const lineages = new Map<ActivationId, boolean>();
  const stems = (id: ActivationId): boolean => {
    const known = lineages.get(id);
    if (known !== undefined) return known;
    const answer = ancestry(running.activations, [id]).has(target.id);
    lineages.set(id, answer);
    return answer;
  };
  for (const id of running.tokensIn(target.scope)) {
    const token = running.tokens.get(id);
    if (token && stems(token.activation)) stemming.push(token);
  }
  return {
    target,
    withdrawn: withInner(
      running,
      stemming.map((token) => token.id),
    ),
    restored: restoredBy(running, stemming, target, stems),
  };
}

/** The given tokens with all tokens of the scopes they hold. */
function withInner(running: CaseView, outer: readonly TokenId[]): TokenId[] {
  const inside = (holder: TokenId): TokenId[] => {
    const scope = running.childOf(holder);
    return [...(scope === undefined ? [] : running.tokensIn(scope).flatMap(inside)), holder];
  };
  return byAge(outer).flatMap(inside);
}

/** Arrivals at joins on the way from the target to withdrawn tokens that came from elsewhere. What the target itself has taken it keeps. */
function restoredBy(running: CaseView, withdrawn: readonly Token[], target: Activation, stems: (id: ActivationId) => boolean): ReturnPlan['restored'] {
  const restored = new Map<ActivationId, ReturnPlan['restored'][number]>();
  for (const id of ancestry(
    running.activations,
    withdrawn.map((token) => token.activation),
  )) {
    const fired = running.activations.get(id);
    if (!fired || id === target.id || !stems(id)) continue;
    for (const { activation, via } of fired.from) {
      const isArrival = running.activations.get(activation)?.node === fired.node;
      if (isArrival && via !== undefined && !stems(activation)) restored.set(activation, { node: fired.node, via, activation });
    }
  }
  return byAge(restored.keys()).flatMap((id) => restored.get(id) ?? []);
}
