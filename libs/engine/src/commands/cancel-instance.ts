import type { InstanceId } from '@liuzhuan/kernel';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openCase } from './preflight';

export interface CancelInstanceInput {
  readonly instance: InstanceId;
  readonly reason: string;
}

/** Cancels a running case (撤销) with everything that is open in it. */
export const cancelInstance: CaseCommand<CancelInstanceInput, CaseOutcome> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, input, permission) {
    const open = openCase(context, input.instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const draft = open.value;
    if (input.reason.trim() === '') return { kind: 'reject', rejection: reject('reason-required') };
    draft.record('case.cancelled', { reason: input.reason.trim() });
    const refused = runMachine(draft, { type: 'cancel' });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};
