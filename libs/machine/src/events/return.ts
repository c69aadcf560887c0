import type { JsonObject } from '@liuzhuan/kernel';
import { reject } from '../rejections';
import { removeToken } from '../run/activity';
import { assign } from '../run/assign';
import { ancestry } from '../run/causality';
import { planReturn, type ReturnPlan } from '../run/return';
import type { Run } from '../run/run';
import { cancelScope } from '../run/scopes';
import type { Activation, Token } from '../run/snapshot';
import { type Handler, isToken, tokenFor } from './handler';

/**
 * 退回: withdraws exactly the tokens that stem from a visit of the target, lets arrivals from elsewhere wait at their joins again, and puts one
 * token on the target. Nothing else moves.
 */
export const returnTo: Handler<'return'> = (run, { activation, to, variables = {} }) => {
  const token = tokenFor(run, activation);
  if (!isToken(token)) return token;
  const { draft } = run;
  const plan = planReturn(draft, run.environment, token, to);
  if (!plan) return reject('return-not-possible', { node: token.at, to });
  goBack(run, plan, variables);
  return undefined;
};

/** Withdraws what stems from the target of a plan and puts one token on it. */
export function goBack(run: Run, plan: ReturnPlan, variables: JsonObject): void {
  const { draft } = run;
  const { target } = plan;
  const holder = plan.withdrawn.map((id) => draft.token(id)).find((withdrawn) => withdrawn.scope === target.scope);
  if (holder) assign(run, holder, variables);
  for (const id of plan.withdrawn) if (draft.tokens.get(id)?.scope === target.scope) takeAway(run, draft.token(id));
  forgetCompletions(run, target);
  for (const { node, via, activation: arrival } of plan.restored) {
    const gathers = (run.node(target.scope, node).startQuantity ?? 1) > 1;
    const token: Token = { id: draft.nextToken(target.scope), scope: target.scope, at: node, via, activation: arrival };
    const restored: Token = gathers ? { ...token, gathering: true } : token;
    draft.tokens.set(restored.id, restored);
    run.note('entered', restored);
  }
  run.bear(target.node, { scope: target.scope, sources: target.from, ...(holder?.locals ? { locals: holder.locals } : {}) });
}

/** What is done anew is not to be undone twice. */
function forgetCompletions(run: Run, target: Activation): void {
  const scope = run.draft.scope(target.scope);
  if (!scope.compensations) return;
  const kept = scope.compensations.filter(({ activation }) => !ancestry(run.draft.activations, [activation]).has(target.id));
  run.draft.scopes.set(scope.id, { ...scope, compensations: kept });
}

/** Inner scopes go with their holder, inside first, so that every close effect has its scope. */
export function takeAway(run: Run, token: Token): void {
  const child = run.draft.childOf(token.id);
  if (child !== undefined) cancelScope(run, child, 'withdrawn');
  removeToken(run, token.id, 'withdrawn');
}
