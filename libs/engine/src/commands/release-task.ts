import { conclude } from '../case/conclude';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openTask } from './preflight';

/** Gives a claimed task back to those it was offered to. */
export const releaseTask: CaseCommand<TaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    if (task.assignee === null || task.candidates.length === 0) return { kind: 'reject', rejection: reject('task-not-claimed', { name: task.name }) };
    draft.book.changeTask({ ...task, assignee: null });
    draft.record('task.released', { task: task.id, name: task.name }, { node: task.node, activation: task.activation });
    return conclude(draft, task);
  },
};
