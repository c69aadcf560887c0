import type { Run } from './run';
import type { Token } from './snapshot';

/**
 * An activity with a start quantity begins when that many tokens have come to it (BPMN 2.0.2, 10.3): the last one goes on for all, the
 * others end in it.
 * @returns the token to begin with, or undefined while tokens are missing
 */
export function gather(run: Run, token: Token): Token | undefined {
  const quantity = run.nodeOf(token).startQuantity ?? 1;
  if (quantity < 2 || token.handles !== undefined) return token;
  const waiting = run.draft
    .tokensIn(token.scope)
    .flatMap((id) => run.draft.tokens.get(id) ?? [])
    .filter((other) => other.at === token.at && other.gathering);
  if (waiting.length + 1 < quantity) {
    run.draft.tokens.set(token.id, { ...token, gathering: true });
    return undefined;
  }
  const gone = waiting.slice(0, quantity - 1);
  const sources = [...(run.draft.activations.get(token.activation)?.from ?? [])];
  for (const other of gone) {
    sources.push(...(run.draft.activations.get(other.activation)?.from ?? []));
    run.note('left', other);
    run.draft.dropToken(other.id, other.scope);
  }
  run.visit(token.activation, token.scope, token.at, sources);
  return token;
}
