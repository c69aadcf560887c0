import type { InstanceId } from '@liuzhuan/kernel';
import type { MachineEvent } from '@liuzhuan/machine';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import type { HistoryKind } from '../history/history-kinds';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openCase } from './preflight';

export interface SteerCaseInput {
  readonly instance: InstanceId;
  readonly reason: string;
}

/**
 * A command on a whole running case that only needs a reason: what the machine is told, how the history calls it, and in which word
 * those are told whose tasks stay open.
 */
function steering(kind: HistoryKind, event: Extract<MachineEvent['type'], 'cancel' | 'suspend' | 'resume'>, word?: string): CaseCommand<SteerCaseInput, CaseOutcome> {
  return {
    target: ({ instance }) => ({ kind: 'instance', instance }),
    decide(context, input, permission) {
      const open = openCase(context, input.instance, permission);
      if (!open.ok) return { kind: 'reject', rejection: open.error };
      const draft = open.value;
      const reason = input.reason.trim();
      if (reason === '') return { kind: 'reject', rejection: reject('reason-required') };
      draft.record(kind, { reason });
      if (word) {
        const holders = draft.book.openTasks.flatMap((task) => (task.assignee === null ? task.candidates : [task.assignee]));
        draft.notify(holders.filter((person) => person !== draft.actor), 'info', `${word}：${draft.instance.title}（${reason}）`);
      }
      const refused = runMachine(draft, event === 'cancel' ? { type: event, ...(draft.actor !== null && { by: draft.actor }) } : { type: event });
      return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
    },
  };
}

/** Cancels a running case (撤销) with everything that is open in it. */
export const cancelInstance = steering('case.cancelled', 'cancel');
/** Lets a running case stand still (挂起): tasks and timers are kept, nothing moves until it goes on. */
export const suspendInstance = steering('case.suspended', 'suspend', '案件挂起');
/** Lets a suspended case go on (恢复). What fell due meanwhile follows within minutes. */
export const resumeInstance = steering('case.resumed', 'resume', '案件恢复办理');
