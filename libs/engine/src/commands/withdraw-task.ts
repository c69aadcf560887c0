import { CaseDraft } from '../case/case-draft';
import type { Rejection } from '@liuzhuan/kernel';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { notActive } from '../not-active';
import type { TaskRecord } from '../records/records';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { changedSince, findTask } from './preflight';

export interface WithdrawTaskInput extends TaskInput {
  readonly reason?: string;
}

/** Takes back one's own completion (撤回) while nobody has acted on what followed: the task opens again. */
export const withdrawTask: CaseCommand<WithdrawTaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const found = findTask(context, input.task, permission);
    if (!found.ok) return { kind: 'reject', rejection: found.error };
    const { instance, task } = found.value;
    if (task.status !== 'completed' || task.completedBy === null || task.completedBy !== context.actor.person)
      return { kind: 'reject', rejection: reject('not-your-task', { name: task.name }) };
    if (instance.status !== 'active') return { kind: 'reject', rejection: notActive(instance) };
    const changed = changedSince(task, input);
    if (changed) return { kind: 'reject', rejection: changed };
    const draft = new CaseDraft(context, instance, false);
    const reason = input.reason?.trim() ?? '';
    draft.record('task.taken-back', { task: task.id, name: task.name, reason }, { node: task.node, activation: task.activation });
    const refused = runMachine(draft, { type: 'withdraw', activation: task.activation, by: task.completedBy });
    return refused ? { kind: 'reject', rejection: cannotWithdraw(task, refused) } : conclude(draft);
  },
};

/** The machine's refusal in the office's words: a visit it no longer knows has been acted upon too. */
export function cannotWithdraw({ name }: TaskRecord, refused: Rejection): Rejection {
  return refused.code === 'case-suspended' ? refused : reject('withdraw-not-possible', { name });
}
