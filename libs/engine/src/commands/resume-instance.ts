import type { InstanceId } from '@liuzhuan/kernel';
import { conclude } from '../case/conclude';
import { runMachine } from '../case/run-machine';
import { reject } from '../rejections';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openCase } from './preflight';

export interface ResumeInstanceInput {
  readonly instance: InstanceId;
  readonly reason: string;
}

/** Lets a suspended case go on (恢复). What fell due meanwhile follows within minutes. */
export const resumeInstance: CaseCommand<ResumeInstanceInput, CaseOutcome> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, input, permission) {
    const open = openCase(context, input.instance, permission);
    if (!open.ok) return { kind: 'reject', rejection: open.error };
    const draft = open.value;
    const reason = input.reason.trim();
    if (reason === '') return { kind: 'reject', rejection: reject('reason-required') };
    draft.record('case.resumed', { reason });
    const refused = runMachine(draft, { type: 'resume' });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};
