import type { Rejection } from '@liuzhuan/kernel';
import { CASE_STATUS_WORDS } from './case-status-words';
import type { InstanceRecord } from './records/records';
import { reject } from './rejections';

/** Why nothing can be done in a case that has ended. */
export function notActive({ number, status }: Pick<InstanceRecord, 'number' | 'status'>): Rejection {
  return reject('instance-not-active', { number, status: { ...CASE_STATUS_WORDS[status] } });
}
