import type { InstanceId } from '@liuzhuan/kernel';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openCase } from './preflight';

export interface SuspendInstanceInput {
  readonly instance: InstanceId;
  readonly reason: string;
}

/** Lets a running case stand still (挂起): tasks and timers are kept, nothing moves until it goes on. */
export const suspendInstance: CaseCommand<SuspendInstanceInput, CaseOutcome> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, input, permission) {
    const open = openCase(context, input.instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const draft = open.value;
    const reason = input.reason.trim();
    if (reason === '') return { kind: 'reject', rejection: reject('reason-required') };
    draft.record('case.suspended', { reason });
    const refused = runMachine(draft, { type: 'suspend' });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};
