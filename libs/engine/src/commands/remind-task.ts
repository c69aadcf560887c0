import { conclude } from '../case/conclude';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openDelegation } from './open-delegation';
import { openTask } from './preflight';

export interface RemindTaskInput extends TaskInput {
  readonly text?: string;
}

/** Urges whoever has the task (催办), and its owner while somebody does it for her. */
export const remindTask: CaseCommand<RemindTaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    const owner = openDelegation(task)?.owner;
    const text = input.text?.trim() ?? '';
    const words = `催办：${draft.instance.title} · ${task.name}`;
    const persons = draft.notify(task.assignee === null ? task.candidates : [task.assignee, ...(owner ? [owner] : [])], 'urge', text === '' ? words : `${words}：${text}`, task);
    draft.record('task.urged', { task: task.id, name: task.name, persons: [...persons], text }, { node: task.node, activation: task.activation });
    return conclude(draft, task);
  },
};
