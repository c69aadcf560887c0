import type { Catalogue } from '@liuzhuan/ui';

/** 我发起的 and 查询. */
export const CASES_TEXTS = {
  active: { zh: '在办', en: 'In progress' },
  completed: { zh: '办结', en: 'Completed' },
  cancelled: { zh: '已撤销', en: 'Cancelled' },
  failed: { zh: '异常终止', en: 'Failed' },
  anyStatus: { zh: '全部状态', en: 'Any state' },
  status: { zh: '状态', en: 'State' },
  process: { zh: '流程', en: 'Process' },
  anyProcess: { zh: '全部流程', en: 'Any process' },
  withWhom: { zh: '现在：', en: 'Now: ' },
  startedAt: { zh: '发起于', en: 'started' },
  endedAt: { zh: '结束于', en: 'ended' },
  starter: { zh: '{name} 发起', en: 'by {name}' },
  overdue: { zh: '有逾期', en: 'Overdue' },
  incidents: { zh: '异常 {count} 项', en: '{count} incident(s)' },
  version: { zh: '第 {version} 版', en: 'version {version}' },
  startedEmptyTitle: { zh: '您还没有发起过事项', en: 'You have not started a case yet' },
  startedEmptyText: { zh: '从“发起”选择流程，填表提交后就能在这里看到办到哪里。', en: 'Choose a process under “Start”; here you then see where it stands.' },
  goStart: { zh: '去发起', en: 'Start a case' },
  searchEmptyTitle: { zh: '您还没有参与过事项', en: 'You have taken part in no case yet' },
  searchEmptyText: { zh: '您发起、办理或被抄送的事项都能在这里查到。', en: 'Cases you started, worked on or were copied on are found here.' },
  nothingFiltered: { zh: '没有符合筛选条件的事项', en: 'No case fits the filter' },
  scope: { zh: '范围', en: 'Scope' },
  mine: { zh: '我参与的', en: 'With me' },
  all: { zh: '全部', en: 'All' },
} as const satisfies Catalogue;
