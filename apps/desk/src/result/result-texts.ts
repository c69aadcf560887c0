import type { Catalogue } from '@liuzhuan/ui';

/** What happened and who has it now. */
export const RESULT_TEXTS = {
  sentToMany: { zh: '已送 {count} 处', en: 'Sent to {count} places' },
  withNobody: { zh: '尚未定人', en: 'nobody yet' },
  openNext: { zh: '办理“{step}”', en: 'Do “{step}”' },
  nextInInbox: { zh: '下一件待办', en: 'Next task' },
  inbox: { zh: '回到待办', en: 'Back to the inbox' },
  openCase: { zh: '查看案件', en: 'Open the case' },
  ended: { zh: '案件已办结', en: 'The case is completed' },
  cancelled: { zh: '案件已撤销', en: 'The case is cancelled' },
  failed: { zh: '流转遇到异常，已通知管理员', en: 'The case met an incident; administrators have been told' },
} as const satisfies Catalogue;
