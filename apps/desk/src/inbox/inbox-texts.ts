import type { Catalogue } from '@liuzhuan/ui';

/** 待办 and 已办. */
export const INBOX_TEXTS = {
  sortBy: { zh: '排序', en: 'Sort' },
  byDue: { zh: '按期限', en: 'By due date' },
  byArrival: { zh: '按到达', en: 'By arrival' },
  grouped: { zh: '按流程分组', en: 'Group by process' },
  overdueCount: { zh: '其中逾期 {count} 件', en: '{count} overdue' },
  claimable: { zh: '可认领', en: 'To be claimed' },
  fromWhom: { zh: '{name} 送来', en: 'from {name}' },
  step: { zh: '环节：{name}', en: 'Step: {name}' },
  arrived: { zh: '到达', en: 'arrived' },
  emptyTitle: { zh: '没有待办', en: 'Nothing to do' },
  emptyText: { zh: '有新的待办时会自动出现在这里，不必刷新。', en: 'New tasks appear here by themselves.' },
  keys: { zh: '上下移动，打开', en: 'to move, to open' },
  keysLabel: { zh: '键盘：J 下一件，K 上一件，Enter 打开', en: 'Keyboard: J next, K previous, Enter opens' },
  groupCount: { zh: '{count} 件', en: '{count}' },
  urgency: { zh: '缓急', en: 'Urgency' },
  doneEmptyTitle: { zh: '还没有办理过', en: 'Nothing done yet' },
  doneEmptyText: { zh: '您办理过的事项会列在这里，可以随时查看后来的情况。', en: 'What you have done is listed here, with what became of it.' },
  handledAt: { zh: '办理于', en: 'done' },
  outcome: { zh: '结果：{name}', en: 'Outcome: {name}' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Catalogue;
