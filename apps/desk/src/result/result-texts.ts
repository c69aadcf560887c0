import type { Catalogue } from '@liuzhuan/ui';

/** What happened and who has it now. */
export const RESULT_TEXTS = {
  sentTo: { zh: '已送“{step}”', en: 'Sent to “{step}”' },
  withWhom: { zh: '由 {persons} 办理', en: 'with {persons}' },
  withNobody: { zh: '尚未定人', en: 'nobody yet' },
  by: { zh: '限 {time}', en: 'due {time}' },
  mine: { zh: '下一步也由您办理', en: 'The next step is yours too' },
  openNext: { zh: '办理“{step}”', en: 'Do “{step}”' },
  nextInInbox: { zh: '下一件待办', en: 'Next task' },
  inbox: { zh: '回到待办', en: 'Back to the inbox' },
  openCase: { zh: '查看案件', en: 'Open the case' },
  ended: { zh: '案件已办结', en: 'The case is completed' },
  cancelled: { zh: '案件已撤销', en: 'The case is cancelled' },
  failed: { zh: '流转遇到异常，已通知管理员', en: 'The case met an incident; administrators have been told' },
} as const satisfies Catalogue;
