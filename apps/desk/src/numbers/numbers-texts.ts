import type { Catalogue } from '@liuzhuan/ui';

/** 台账 of official numbers. */
export const NUMBERS_TEXTS = {
  text: { zh: '文号', en: 'Number' },
  sequence: { zh: '序号', en: 'Sequence' },
  series: { zh: '编号序列', en: 'Series' },
  anySeries: { zh: '全部序列', en: 'All series' },
  case: { zh: '案件', en: 'Case' },
  drawnAt: { zh: '取号时间', en: 'Drawn' },
  state: { zh: '状态', en: 'State' },
  valid: { zh: '有效', en: 'Valid' },
  voided: { zh: '作废', en: 'Void' },
  voidReason: { zh: '作废原因：{reason}', en: 'Reason: {reason}' },
  emptyTitle: { zh: '还没有取过文号', en: 'No numbers drawn yet' },
  emptyText: { zh: '案件走到编号一步时自动取号，按序列连续登记在此；作废的号保留并注明原因。', en: 'Numbers are drawn when a case reaches that step and entered here without gaps; a spoiled number stays, with its reason.' },
  print: { zh: '打印', en: 'Print' },
} as const satisfies Catalogue;
