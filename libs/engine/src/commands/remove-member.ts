import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openTask } from './preflight';

export interface RemoveMemberInput extends TaskInput {
  readonly reason: string;
}

/** Does not ask one member of a running countersignature any more (减签): the task named is withdrawn. */
export const removeMember: CaseCommand<RemoveMemberInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    const reason = input.reason.trim();
    if (reason === '') return { kind: 'reject', rejection: reject('reason-required') };
    const persons = task.assignee === null ? task.candidates : [task.assignee];
    draft.record('member.removed', { task: task.id, name: task.name, persons: [...persons], reason }, { node: task.node, activation: task.activation });
    const refused = runMachine(draft, { type: 'removeMember', activation: task.activation });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft, task);
  },
};
