import { diagnosticsOf, type CodeTable, type Diagnostic, type Json } from '@liuzhuan/kernel';
import type { NodeId } from '../program/program';

/**
 * Everything the dry run of a migration can say about one case. An error keeps the case on the old version; a warning tells what will be
 * different, or stays as it was, after the move. `{name}` is the step's name.
 */
export const MIGRATION_CODES = {
  'case-suspended': {
    severity: 'error',
    message: { zh: '案件已挂起', en: 'The case is suspended' },
    cure: { zh: '恢复办理后再迁移', en: 'Resume it, then migrate it' },
  },
  'step-removed': {
    severity: 'error',
    message: { zh: '案件停在“{name}”，新版本中没有这一步', en: 'It stands on "{name}", which the new version does not have' },
    cure: { zh: '在对照表中指定新版本中的对应步骤，或等它办完这一步再迁移', en: 'Map the step to one of the new version, or wait until the case has left it' },
  },
  'step-elsewhere': {
    severity: 'error',
    message: { zh: '案件停在“{name}”，它在新版本中移到了另一个子流程', en: 'It stands on "{name}", which has moved to another sub-process' },
    cure: { zh: '等案件离开这一步再迁移，或让它按旧版本办完', en: 'Wait until the case has left it, or let it finish on the old version' },
  },
  'step-kind-changed': {
    severity: 'error',
    message: { zh: '案件停在“{name}”，它在新版本中换了类型', en: 'It stands on "{name}", which is of another kind now' },
    cure: { zh: '另选一个同类型的对应步骤，或等案件离开这一步', en: 'Map it to a step of the same kind, or wait until the case has left it' },
  },
  'members-changed': {
    severity: 'error',
    message: { zh: '“{name}”正在会签，新版本中它的会签方式变了（{before} → {after}）', en: 'It is a countersignature under way at "{name}", whose way of signing has changed ({before} → {after})' },
    cure: { zh: '等会签结束再迁移', en: 'Wait until everybody has signed' },
  },
  'becomes-countersignature': {
    severity: 'error',
    message: { zh: '“{name}”已有一人在办，新版本中它改为多人办理（{after}）', en: 'One person has "{name}", which several do in the new version ({after})' },
    cure: { zh: '等这一步办完再迁移', en: 'Wait until this step is done' },
  },
  'join-flow-removed': {
    severity: 'error',
    message: { zh: '案件在汇合处“{name}”等待，它来的那条流向在新版本中没有了', en: 'It waits at the join "{name}" for which it came by a flow that is gone' },
    cure: { zh: '等汇合完成再迁移，或退回后再迁移', en: 'Wait until the join has fired, or return the case first' },
  },
  'join-gone': {
    severity: 'error',
    message: { zh: '案件在汇合处“{name}”等待，新版本在这里不再汇合', en: 'It waits at the join "{name}", which joins nothing in the new version' },
    cure: { zh: '等汇合完成再迁移', en: 'Wait until the join has fired' },
  },
  'join-starved': {
    severity: 'error',
    message: { zh: '“{name}”在新版本中还要等“{branch}”这一路，案件却已经过了分支处，永远等不到', en: '"{name}" waits for the branch "{branch}" too, which this case has passed by: it would wait for ever' },
    cure: { zh: '等案件过了汇合处再迁移，或先退回到分支之前', en: 'Wait until the case has passed the join, or return it to before the fork' },
  },
  'sub-process-removed': {
    severity: 'error',
    message: { zh: '案件在子流程“{name}”里面，新版本中没有它', en: 'It is inside the sub-process "{name}", which the new version does not have' },
    cure: { zh: '指定对应的子流程，或等它办完', en: 'Map the sub-process, or wait until it is done' },
  },
  undoing: {
    severity: 'error',
    message: { zh: '案件正在撤销已完成的步骤（“{name}”）', en: 'It is undoing completed steps ("{name}")' },
    cure: { zh: '等撤销完成再迁移', en: 'Wait until the undoing is done' },
  },
  'undo-removed': {
    severity: 'error',
    message: { zh: '“{name}”已完成且可以撤销，新版本中没有它的撤销步骤', en: '"{name}" is done and can be undone, but the new version cannot undo it' },
    cure: { zh: '在新版本中保留撤销步骤，或让案件按旧版本办完', en: 'Keep the compensation handler, or let the case finish on the old version' },
  },
  'events-changed': {
    severity: 'error',
    message: { zh: '“{name}”要等的几个事件已到了一部分，新版本中要等的事件不同', en: 'Some of the events "{name}" needs have occurred, and the new version needs others' },
    cure: { zh: '等其余事件到达再迁移', en: 'Wait for the others' },
  },
  'gathering-changed': {
    severity: 'error',
    message: { zh: '“{name}”正在等人齐，新版本要等的数目不同（{before} → {after}）', en: '"{name}" gathers tokens, and the new version needs another number ({before} → {after})' },
    cure: { zh: '等它开始办理再迁移', en: 'Wait until it has begun' },
  },
  'wait-not-possible': {
    severity: 'error',
    message: { zh: '“{name}”上新增的期限或消息，用本案的数据算不出来（{reason}）', en: 'What "{name}" waits for in the new version cannot be worked out from the data of this case ({reason})' },
    cure: { zh: '更正案件的变量，或修改新版本中的表达式', en: 'Correct the variables of the case, or the expression of the new version' },
  },
  'outcome-withdrawn': {
    severity: 'warning',
    message: { zh: '待办“{name}”在新版本中没有“{outcomes}”这个选项了', en: 'The open task "{name}" does not offer "{outcomes}" any more' },
    cure: { zh: '告知承办人；其余选项照常', en: 'Tell who has it; the other choices stay' },
  },
  'form-changed': {
    severity: 'warning',
    message: { zh: '待办“{name}”将使用新表单（{before} → {after}）', en: 'The open task "{name}" gets another form ({before} → {after})' },
    cure: { zh: '已填的数据保留；请确认新表单用得上', en: 'What was filled in stays; see that the new form knows it' },
  },
  'assignment-kept': {
    severity: 'warning',
    message: { zh: '待办“{name}”的承办人规则变了，已派的人不变', en: 'Who does "{name}" is worked out differently now; the present holder keeps it' },
    cure: { zh: '需要换人时请转办', en: 'Reassign it if somebody else should have it' },
  },
  'due-kept': {
    severity: 'warning',
    message: { zh: '待办“{name}”的限时变了（{before} → {after}），已定的期限不变', en: 'The limit of "{name}" has changed ({before} → {after}); the due date set stays' },
    cure: { zh: '新限时只对以后送来的生效', en: 'The new limit counts for what arrives later' },
  },
  'timer-kept': {
    severity: 'warning',
    message: { zh: '“{name}”的定时变了（{before} → {after}），已经在走的照旧', en: 'The timer "{name}" has changed ({before} → {after}); the one running goes on as set' },
    cure: { zh: '新的定时只对以后生效', en: 'The new one counts from the next time on' },
  },
} as const satisfies CodeTable;

export type MigrationCode = keyof typeof MIGRATION_CODES;

const diagnose = diagnosticsOf(MIGRATION_CODES);

/** One thing a dry run found in a case, at a node of the old version. */
export interface MigrationFinding extends Diagnostic {
  readonly code: MigrationCode;
}

/** Makes a finding; `name` is filled in with the node's name, or its id where it has none. */
export function finding(code: MigrationCode, node: { readonly id: NodeId; readonly name?: string }, params: Readonly<Record<string, Json>> = {}): MigrationFinding {
  const named = node.name === undefined || node.name === '' ? node.id : node.name;
  return { ...diagnose(code, { elementId: node.id }, { name: named, ...params }), code };
}
