import type { Catalogue } from '@liuzhuan/ui';

/** The signed opinions of a case. */
export const OPINIONS_TEXTS = {
  title: { zh: '办理意见', en: 'Opinions' },
  count: { zh: '{count} 条', en: '{count}' },
  none: { zh: '还没有办理意见', en: 'No opinions yet' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  withdrawnNote: { zh: '此条已因退回或撤回而失效', en: 'No longer holds: the case was returned or withdrawn' },
  now: { zh: '正在办理', en: 'In hand' },
  nobody: { zh: '尚未定人', en: 'nobody yet' },
  system: { zh: '系统', en: 'System' },
} as const satisfies Catalogue;
