import type { ReleaseState } from '@liuzhuan/storage';

/** Where a release stands, as people call it. */
export const RELEASE_STATE_WORDS: Readonly<Record<ReleaseState, { readonly zh: string; readonly en: string }>> = {
  'awaiting-review': { zh: '等待复核', en: 'awaiting review' },
  scheduled: { zh: '等待生效', en: 'scheduled' },
  active: { zh: '已生效', en: 'in force' },
  'sent-back': { zh: '已退回', en: 'sent back' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  failed: { zh: '未能生效', en: 'failed' },
  'rolled-back': { zh: '已回退', en: 'rolled back' },
};
