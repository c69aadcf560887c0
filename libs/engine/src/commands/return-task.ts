import { fail, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import type { CaseDraft } from '../case/case-draft';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import type { TaskRecord } from '../records/records';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openTask } from './preflight';

export interface ReturnTaskInput extends TaskInput {
  /** Node to send the case back to; one of those the task's `lz:return` names. */
  readonly to: string;
  readonly reason: string;
}

/** Sends the case back (退回): withdraws exactly what stems from the earlier visit of that node, and opens the node again. */
export const returnTask: CaseCommand<ReturnTaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    if (input.reason.trim() === '') return { kind: 'reject', rejection: reject('reason-required') };
    const withdrawn = sendBack(draft, task, input.to, input.reason.trim());
    return withdrawn.ok ? conclude(draft, task) : { kind: 'reject', rejection: withdrawn.error };
  },
};

/** Lets the machine return and puts it on record. Gives the tasks that were open and are withdrawn, the returned one included. */
export function sendBack(draft: CaseDraft, task: TaskRecord, to: string, reason: string): Result<readonly TaskRecord[], Rejection> {
  const node = draft.node(task.program, task.node);
  const allowed = node.task?.returnTo ?? [];
  if (!allowed.includes(to)) {
    const names = allowed.map((id) => draft.node(task.program, id).name).join('、');
    return fail(reject('return-not-allowed', { name: task.name, to, allowed: names === '' ? '—' : names }));
  }
  draft.record(
    'case.returned',
    { task: task.id, name: task.name, from: task.node, toNode: to, toName: draft.node(task.program, to).name, reason },
    { node: task.node, activation: task.activation },
  );
  draft.book.changeTask({ ...task, status: 'withdrawn', outcome: 'return', opinion: reason, completedBy: draft.actor, completedAt: draft.now });
  const refused = runMachine(draft, { type: 'return', activation: task.activation, to, ...(draft.actor !== null && { by: draft.actor }) });
  if (refused) return fail(refused);
  return ok(draft.book.closed);
}
