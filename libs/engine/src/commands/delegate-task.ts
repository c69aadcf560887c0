import type { PersonId } from '@liuzhuan/kernel';
import { conclude } from '../case/conclude';
import { isActivePerson } from '../directory/directory-index';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openTask, personName } from './preflight';

export interface DelegateTaskInput extends TaskInput {
  readonly to: PersonId;
  readonly reason: string;
}

/**
 * Lets somebody else do the work of a task (委派). It stays its owner's: the delegate gives it back with an opinion, and the owner decides.
 * Reassigning (转办) gives it away instead.
 */
export const delegateTask: CaseCommand<DelegateTaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    const { to } = input;
    const reason = input.reason.trim();
    const owner = task.assignee ?? draft.actor;
    if (reason === '') return { kind: 'reject', rejection: reject('reason-required') };
    if (!isActivePerson(context.world.directory, to)) return { kind: 'reject', rejection: reject('person-unknown', { person: to }) };
    if (owner === null || owner === to) return { kind: 'reject', rejection: reject('reassign-to-same', { name: task.name, person: personName(context, to) }) };
    const delegation = { owner, to, at: draft.now, reason, opinion: null, endedAt: null };
    draft.book.changeTask({ ...task, assignee: to, sentBy: draft.actor, delegations: [...task.delegations, delegation] });
    draft.record('task.delegated', { task: task.id, name: task.name, owner, to, reason }, { node: task.node, activation: task.activation });
    draft.notify([to], 'info', `委派：${task.name}（${reason}）`, task);
    return conclude(draft, task);
  },
};
