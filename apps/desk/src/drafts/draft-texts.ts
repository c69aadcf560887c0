import type { Catalogue } from '@liuzhuan/ui';

export const DRAFT_TEXTS = {
  saved: { zh: '草稿已保存在本机 {time}', en: 'Draft kept on this computer {time}' },
  refused: { zh: '草稿未能保存在本机，请勿关闭页面', en: 'The draft could not be kept; do not close the page' },
  restored: { zh: '已恢复 {time} 保存在本机的草稿', en: 'Restored the draft kept on this computer at {time}' },
  discard: { zh: '丢弃草稿', en: 'Discard the draft' },
  discardTitle: { zh: '丢弃草稿？', en: 'Discard the draft?' },
  discardText: { zh: '填写的内容将恢复为案件中现有的内容，不能找回。', en: 'The fields go back to what the case holds; the draft cannot be recovered.' },
} as const satisfies Catalogue;
