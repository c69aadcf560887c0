import { reject } from '../rejections';
import { planFor } from '../run/return';
import type { Handler } from './handler';
import { goBack } from './return';

/**
 * 撤回: a return to a visit that is completed, as long as no work that stems from it has been completed. What the host knows about who
 * completed it is the host's to judge.
 */
export const withdraw: Handler<'withdraw'> = (run, { activation, variables = {} }) => {
  const visit = run.draft.activations.get(activation);
  if (!visit || !run.draft.scopes.has(visit.scope)) return reject('activation-unknown', { activation });
  const plan = planFor(run.draft, visit);
  const stands = run.draft.tokenOf(activation) !== undefined;
  if (stands || visit.touched || plan.withdrawn.length === 0) return reject('withdraw-not-possible', { node: visit.node });
  goBack(run, plan, variables);
  return undefined;
};
