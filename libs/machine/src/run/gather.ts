import type { Run } from './run';
import type { Token } from './snapshot';

/**
 * An activity with a start quantity begins when that many tokens have come to it (BPMN 2.0.2, 10.3): the last one goes on for all, the
 * others end in it. Its visit stems from all arrivals as that of a join does, so that a return into one branch lets the others wait again.
 * @returns the token to begin with, or undefined while tokens are missing
 */
export function gather(run: Run, token: Token): Token | undefined {
  const quantity = run.nodeOf(token).startQuantity ?? 1;
  // Who comes by no flow was sent here by a return or a jump: what begins anew does not gather again.
  if (quantity < 2 || token.via === undefined || token.handles !== undefined) return token;
  const waiting = run.draft
    .tokensIn(token.scope)
    .flatMap((id) => run.draft.tokens.get(id) ?? [])
    .filter((other) => other.at === token.at && other.gathering);
  if (waiting.length + 1 < quantity) {
    run.draft.tokens.set(token.id, { ...token, gathering: true });
    return undefined;
  }
  const gone = waiting.slice(0, quantity - 1);
  const arrivals = [...gone, token];
  const begun: Token = { ...token, activation: run.draft.nextActivation() };
  run.visit(
    begun.activation,
    token.scope,
    token.at,
    arrivals.map(({ activation, via }) => ({ activation, ...(via === undefined ? {} : { via }) })),
  );
  for (const arrival of arrivals) run.note('left', arrival);
  for (const { id, scope } of gone) run.draft.dropToken(id, scope);
  run.draft.tokens.set(begun.id, begun);
  run.note('entered', begun);
  return begun;
}
