import type { InstanceId } from '@liuzhuan/kernel';
import { CaseDraft } from '../case/case-draft';
import { conclude } from '../case/conclude';
import { reject } from '../rejections';
import { voidDrawnNumber } from '../services/void-number';
import type { CaseCommand, CaseOutcome } from './case-command';
import { findCase, mayActOn } from './preflight';

export interface VoidNumberInput {
  /** Case that drew the number; it may have ended. */
  readonly instance: InstanceId;
  /** Series as the ledger names it. */
  readonly series: string;
  readonly sequence: number;
  readonly reason: string;
}

/** Records a spoiled official number. It is never used again. */
export const voidNumber: CaseCommand<VoidNumberInput, CaseOutcome> = {
  target: ({ instance }) => ({ kind: 'instance', instance }),
  decide(context, { instance, series, sequence, reason }, permission) {
    const found = findCase(context, instance);
    if (!found.ok) return { kind: 'reject', rejection: found.error };
    if (!mayActOn(context, permission, { instance: found.value })) return { kind: 'reject', rejection: reject('not-your-case', { number: found.value.number }) };
    if (reason.trim() === '') return { kind: 'reject', rejection: reject('reason-required') };
    if (series === '' || !Number.isInteger(sequence) || sequence < 1) return { kind: 'reject', rejection: reject('number-unknown') };
    const draft = new CaseDraft(context, found.value, false);
    voidDrawnNumber(draft, { series, sequence, reason: reason.trim() });
    return conclude(draft);
  },
};
