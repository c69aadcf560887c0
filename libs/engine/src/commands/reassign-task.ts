import type { PersonId } from '@liuzhuan/kernel';
import { conclude } from '../case/conclude';
import { isActivePerson } from '../directory/directory-index';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openTask, personName } from './preflight';

export interface ReassignTaskInput extends TaskInput {
  readonly to: PersonId;
  readonly reason?: string;
}

/** Gives a task to somebody else (转办). Its due date stays; an incident that nobody could take it is over. */
export const reassignTask: CaseCommand<ReassignTaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    const { to, reason = '' } = input;
    if (!isActivePerson(context.world.directory, to)) return { kind: 'reject', rejection: reject('person-unknown', { person: to }) };
    if (task.assignee === to) return { kind: 'reject', rejection: reject('reassign-to-same', { name: task.name, person: personName(context, to) }) };
    const isUntaken = task.assignee === null && task.candidates.length === 0;
    const site = { node: task.node, activation: task.activation };
    draft.book.changeTask({ ...task, assignee: to, candidates: [], sentBy: draft.actor });
    draft.record('task.reassigned', { task: task.id, name: task.name, from: task.assignee, to, reason }, site);
    if (isUntaken) draft.book.resolveIncidentsAt(site, draft.now);
    draft.notify([to], 'info', reason === '' ? `转办：${task.name}` : `转办：${task.name}（${reason}）`, task);
    return conclude(draft, task);
  },
};
