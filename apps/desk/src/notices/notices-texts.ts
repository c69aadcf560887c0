import type { Catalogue } from '@liuzhuan/ui';

/** 抄送: copies, reminders and other words to me. */
export const NOTICES_TEXTS = {
  all: { zh: '全部', en: 'All' },
  unread: { zh: '未读', en: 'Unread' },
  read: { zh: '已读', en: 'Read' },
  copy: { zh: '抄送', en: 'Copy' },
  reminder: { zh: '到期提醒', en: 'Reminder' },
  urge: { zh: '催办', en: 'Urged' },
  overdue: { zh: '逾期', en: 'Overdue' },
  escalation: { zh: '逾期上报', en: 'Escalation' },
  info: { zh: '通知', en: 'Notice' },
  show: { zh: '显示', en: 'Show' },
  kind: { zh: '类别', en: 'Kind' },
  anyKind: { zh: '全部类别', en: 'Any kind' },
  markRead: { zh: '标为已读', en: 'Mark as read' },
  markAll: { zh: '所列全部标为已读', en: 'Mark all listed as read' },
  emptyTitle: { zh: '没有抄送和提醒', en: 'No copies, no reminders' },
  emptyText: { zh: '抄送给您的事项、到期提醒和催办会出现在这里。', en: 'Copies, reminders and urgings to you appear here.' },
  noneUnread: { zh: '没有未读的', en: 'Nothing unread' },
  openTask: { zh: '去办理', en: 'Open the task' },
  openCase: { zh: '查看案件', en: 'Open the case' },
} as const satisfies Catalogue;
