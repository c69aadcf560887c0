import type { Catalogue } from '@liuzhuan/ui';

/** One-click repairs. */
export const REPAIR_TEXTS = {
  repair: { zh: '修好：{what}', en: 'Mend: {what}' },
  undo: { zh: '可用“撤销”收回', en: 'Undo takes it back' },
} as const satisfies Catalogue;
