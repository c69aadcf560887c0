import type { Catalogue } from '@liuzhuan/ui';

/** What a finding means, with an incorrect and a correct diagram or table. */
export const HELP_TEXTS = {
  open: { zh: '说明与示例', en: 'Explanation and examples' },
  bad: { zh: '错误的画法', en: 'Incorrect' },
  good: { zh: '正确的画法', en: 'Correct' },
  badTable: { zh: '错误的表', en: 'Incorrect' },
  goodTable: { zh: '正确的表', en: 'Correct' },
  hitPolicy: { zh: '命中规则', en: 'Hit policy' },
  mend: { zh: '怎么改', en: 'How to mend' },
  noExample: { zh: '这一条没有示例', en: 'There is no example for this one' },
} as const satisfies Catalogue;
