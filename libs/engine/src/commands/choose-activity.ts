import type { InstanceId, Rejection, Result } from '@liuzhuan/kernel';
import { fail, ok } from '@liuzhuan/kernel';
import { type AdHocChoice, adHocChoices } from '@liuzhuan/machine';
import { type Actor, hasRole } from '../actor';
import type { CaseDraft } from '../case/case-draft';
import { conclude } from '../case/conclude';
import { evaluateAt } from '../case/evaluate-at';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import { personsIn } from '../services/notify';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openCase } from './preflight';

export interface ConcludeChoiceInput {
  readonly instance: InstanceId;
  /** Visit of the ad-hoc sub-process. */
  readonly activation: string;
  readonly reason?: string;
}

export interface ChooseActivityInput extends ConcludeChoiceInput {
  /** Activity inside that begins. */
  readonly node: string;
}

/** Begins an activity of an ad-hoc sub-process (安排事项). */
export const chooseActivity: CaseCommand<ChooseActivityInput, CaseOutcome> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, input, permission) {
    const open = openCase(context, input.instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const draft = open.value;
    const choice = choiceFor(draft, context.actor, input.activation);
    if (!choice.ok) return { kind: 'reject', rejection: choice.error };
    const { activation, node, name, activities } = choice.value;
    const chosen = activities.find((activity) => activity.node === input.node)?.name ?? input.node;
    draft.record('choice.made', { name, chosen, node: input.node, reason: input.reason?.trim() ?? '' }, { node, activation });
    const refused = runMachine(draft, { type: 'begin', activation, node: input.node });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};

/** Nothing more is to begin in an ad-hoc sub-process (事项已齐): the case goes on when what runs in it is done. */
export const concludeChoice: CaseCommand<ConcludeChoiceInput, CaseOutcome> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, input, permission) {
    const open = openCase(context, input.instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const draft = open.value;
    const choice = choiceFor(draft, context.actor, input.activation);
    if (!choice.ok) return { kind: 'reject', rejection: choice.error };
    const { activation, node, name } = choice.value;
    draft.record('choice.concluded', { name, reason: input.reason?.trim() ?? '' }, { node, activation });
    const refused = runMachine(draft, { type: 'conclude', activation });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};

/** Whether the actor may choose there: one of those the drawing names (`lz:chosenBy`), or an administrator. */
export function mayChoose(draft: CaseDraft, actor: Actor, { scope, activation, rule }: AdHocChoice): boolean {
  if (hasRole(actor, 'administrator')) return true;
  const { person } = actor;
  return person !== undefined && personsIn(evaluateAt(draft, { scope, activation }, rule).value).includes(person);
}

function choiceFor(draft: CaseDraft, actor: Actor, activation: string): Result<AdHocChoice, Rejection> {
  const { world } = draft.context;
  const choice = adHocChoices(draft.snapshot, { program: (ref) => world.definition(ref).program }).find((candidate) => candidate.activation === activation);
  if (!choice) return fail(reject('choice-closed'));
  return mayChoose(draft, actor, choice) ? ok(choice) : fail(reject('not-your-choice', { name: choice.name, rule: choice.rule }));
}
