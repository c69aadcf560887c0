import type { Catalogue } from '@liuzhuan/ui';

/** What a finding means, with an incorrect and a correct diagram. */
export const HELP_TEXTS = {
  open: { zh: '说明与示例', en: 'Explanation and examples' },
  bad: { zh: '错误的画法', en: 'Incorrect' },
  good: { zh: '正确的画法', en: 'Correct' },
  mend: { zh: '怎么改', en: 'How to mend' },
  noExample: { zh: '这一条没有示例图', en: 'There is no diagram for this one' },
} as const satisfies Catalogue;
