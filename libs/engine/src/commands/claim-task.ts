import { conclude } from '../case/conclude';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openTask, personName } from './preflight';

/** Takes a task that was offered to several (签收). Claiming one's own again changes nothing. */
export const claimTask: CaseCommand<TaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    if (task.assignee !== null && task.assignee === draft.actor) return { kind: 'nothing', value: { instance: draft.instance, opened: [], task } };
    if (task.assignee !== null) return { kind: 'reject', rejection: reject('task-already-claimed', { name: task.name, person: personName(context, task.assignee) }) };
    draft.book.changeTask({ ...task, assignee: draft.actor });
    draft.record('task.claimed', { task: task.id, name: task.name }, { node: task.node, activation: task.activation });
    return conclude(draft, task);
  },
};
