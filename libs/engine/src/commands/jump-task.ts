import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openTask } from './preflight';

export interface JumpTaskInput extends TaskInput {
  /** Any node on the same level of the drawing. */
  readonly to: string;
  readonly reason: string;
}

/** Gives up an open task and lets the case go on at another node: an administrator's last resort. */
export const jumpTask: CaseCommand<JumpTaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    const reason = input.reason.trim();
    if (reason === '') return { kind: 'reject', rejection: reject('reason-required') };
    draft.record('case.jumped', { task: task.id, name: task.name, from: task.node, toNode: input.to, reason }, { node: task.node, activation: task.activation });
    const refused = runMachine(draft, { type: 'jump', activation: task.activation, to: input.to, ...(draft.actor !== null && { by: draft.actor }) });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft, task);
  },
};
