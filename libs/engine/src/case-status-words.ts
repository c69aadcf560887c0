import type { BilingualText } from '@liuzhuan/kernel';
import type { InstanceRecord } from './records/records';

/** How a case stands, as people say it. */
export const CASE_STATUS_WORDS: Readonly<Record<InstanceRecord['status'], BilingualText>> = {
  active: { zh: '在办', en: 'active' },
  completed: { zh: '已办结', en: 'completed' },
  cancelled: { zh: '已撤销', en: 'revoked' },
  failed: { zh: '已中止', en: 'failed' },
};
