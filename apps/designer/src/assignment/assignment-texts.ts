import type { Catalogue } from '@liuzhuan/ui';

/** Who gets a task. */
export const ASSIGNMENT_TEXTS = {
  title: { zh: '办理人', en: 'Who' },
  byLane: { zh: '按泳道：{who}', en: 'By the lane: {who}' },
  by: { zh: '由谁办理', en: 'Done by' },
  choose: { zh: '请选择', en: 'Choose' },
  raw: { zh: '自定义（FEEL 表达式）', en: 'An expression of one’s own (FEEL)' },
  rawLabel: { zh: '办理人规则', en: 'Rule' },
  unit: { zh: '科室', en: 'Unit' },
  post: { zh: '职务', en: 'Post' },
  task: { zh: '步骤', en: 'Step' },
  variable: { zh: '变量', en: 'Variable' },
  today: { zh: '今天是：{names}', en: 'Today: {names}' },
  more: { zh: '{names} 等 {count} 人', en: '{names} and others, {count} in all' },
  depends: { zh: '到案件中才能确定（取决于 {on}）', en: 'Known only in a case (depends on {on})' },
  nobody: { zh: '今天没有人符合：任务会成为异常，请检查规则或组织', en: 'Nobody today: the task would become an incident; check the rule or the directory' },
  mode: { zh: '分派方式', en: 'How it is given' },
  direct: { zh: '直接交给（一人办理；多人时为候选）', en: 'Directly (one person; several become candidates)' },
  claim: { zh: '候选人签收', en: 'Candidates claim it' },
  skip: { zh: '同一人已在这些步骤办理过，则自动略过', en: 'Skip when the same person decided at one of these steps' },
  skipNone: { zh: '不略过', en: 'Never' },
  starterWord: { zh: '发起人', en: 'the starter' },
  starterUnitWord: { zh: '发起人所在科室', en: 'the starter’s unit' },
  assigneeWord: { zh: '前面步骤的办理人', en: 'who did an earlier step' },
  none: { zh: '尚未指定', en: 'not set' },
} as const satisfies Catalogue;
