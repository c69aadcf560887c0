import { conclude } from '../case/conclude';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome, TaskInput } from './case-command';
import { openDelegation } from './open-delegation';
import { openTask } from './preflight';

export interface GiveBackTaskInput extends TaskInput {
  /** The delegate's opinion; she has to give one. Owners and administrators who take the task back may say why. */
  readonly opinion?: string;
}

/** Ends a delegation: the delegate gives the task back with an opinion (交回), or its owner or an administrator takes it back (收回). */
export const giveBackTask: CaseCommand<GiveBackTaskInput, CaseOutcome> = {
  target: ({ task }) => ({ kind: 'task', task }),
  decide(context, input, permission) {
    const open = openTask(context, input, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const { draft, task } = open.value;
    const delegation = openDelegation(task);
    if (!delegation) return { kind: 'reject', rejection: reject('task-not-delegated', { name: task.name }) };
    const { owner, to } = delegation;
    const words = input.opinion?.trim() ?? '';
    const isDelegate = draft.actor === to;
    if (isDelegate && words === '') return { kind: 'reject', rejection: reject('opinion-required', { outcome: '交回' }) };
    const ended = { ...delegation, opinion: isDelegate ? words : null, endedAt: draft.now };
    const delegations = task.delegations.map((row) => (row === delegation ? ended : row));
    draft.book.changeTask({ ...task, assignee: owner, sentBy: draft.actor, delegations });
    const site = { node: task.node, activation: task.activation };
    if (isDelegate) draft.record('task.given-back', { task: task.id, name: task.name, to: owner, opinion: words }, site);
    else draft.record('task.recalled', { task: task.id, name: task.name, persons: [to], reason: words }, site);
    draft.notify([isDelegate ? owner : to], 'info', isDelegate ? `交回：${task.name}（${words}）` : `收回委派：${task.name}`, task);
    return conclude(draft, task);
  },
};
