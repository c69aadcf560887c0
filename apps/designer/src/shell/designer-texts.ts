import type { Catalogue } from '@liuzhuan/ui';

/** Navigation and what every page of the designer needs. */
export const DESIGNER_TEXTS = {
  designer: { zh: '设计', en: 'Designer' },
  processes: { zh: '流程', en: 'Processes' },
  reviews: { zh: '待复核', en: 'Reviews' },
  watch: { zh: '运行监控', en: 'Monitoring' },
  incidents: { zh: '异常', en: 'Incidents' },
  directory: { zh: '组织与人员', en: 'Organisation' },
  undelivered: { zh: '未送达', en: 'Undelivered' },
  retention: { zh: '保留', en: 'Retention' },
  audit: { zh: '审计', en: 'Audit log' },
  calendar: { zh: '工作日历', en: 'Work calendar' },
  notFoundTitle: { zh: '没有这一页', en: 'There is no such page' },
  notFoundText: { zh: '地址可能有误，或内容已移动。', en: 'The address may be wrong, or the page has moved.' },
  backToProcesses: { zh: '回到流程列表', en: 'Back to the processes' },
  crashTitle: { zh: '页面出错了', en: 'The page failed' },
  crashText: {
    zh: '已保存的草稿在服务器上。请重新载入；若仍出错，请把下面的文字告知管理员。',
    en: 'Drafts that were saved are on the server. Reload; if it fails again, tell an administrator the text below.',
  },
  reload: { zh: '重新载入', en: 'Reload' },
  more: { zh: '显示更多', en: 'Show more' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  remove: { zh: '删除', en: 'Remove' },
  add: { zh: '添加', en: 'Add' },
  useText: { zh: '使用“{text}”', en: 'Use “{text}”' },
  forbidden: { zh: '设计需要管理员或流程设计员的权限', en: 'Designing needs the role of an administrator or designer' },
} as const satisfies Catalogue;
