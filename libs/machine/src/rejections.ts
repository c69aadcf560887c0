import { rejectionsOf, type RejectionTable } from '@liuzhuan/kernel';

/** Every way an event can be refused. The snapshot stays as it was. */
export const MACHINE_REJECTIONS = {
  'case-not-active': {
    status: 409,
    message: { zh: '案件已经{statusZh}', en: 'The case is {status}' },
    cure: { zh: '刷新后查看案件的结果', en: 'Reload to see how the case ended' },
  },
  'case-already-started': {
    status: 409,
    message: { zh: '案件已经开始', en: 'The case has been started already' },
    cure: { zh: '另起一件', en: 'Start another case' },
  },
  'start-unknown': {
    status: 404,
    message: { zh: '流程里没有开始事件“{node}”', en: 'The process has no start event "{node}"' },
    cure: { zh: '从流程已有的开始事件中选择', en: 'Choose one of the start events of the process' },
  },
  'activation-unknown': {
    status: 404,
    message: { zh: '案件里没有正在进行的步骤 {activation}', en: 'The case has no running step {activation}' },
    cure: { zh: '它可能已由别人办完或撤回，请刷新', en: 'Somebody may have completed or withdrawn it: reload' },
  },
  'not-waiting': {
    status: 409,
    message: { zh: '“{node}”此刻不在等待这个操作', en: '"{node}" is not waiting for this' },
    cure: { zh: '刷新后再看它在等什么', en: 'Reload and look what it is waiting for' },
  },
  'no-incident': {
    status: 409,
    message: { zh: '“{node}”没有需要重试的故障', en: '"{node}" has no incident to retry' },
    cure: { zh: '可能已经重试过，请刷新', en: 'It may have been retried already: reload' },
  },
  'return-not-possible': {
    status: 409,
    message: {
      zh: '不能从“{node}”退回到“{to}”：它不是由那里办过来的',
      en: 'Cannot return from "{node}" to "{to}": it does not stem from there',
    },
    cure: { zh: '请在可退回的步骤中选择', en: 'Choose one of the steps this one stems from' },
  },
  'withdraw-not-possible': {
    status: 409,
    message: { zh: '“{node}”之后已有人办理，不能撤回', en: 'Somebody has acted on what followed "{node}": it cannot be withdrawn' },
    cure: { zh: '请后面的办理人退回', en: 'Ask those who have it now to return it' },
  },
  'jump-not-possible': {
    status: 409,
    message: { zh: '不能从“{node}”跳到“{to}”', en: 'Cannot jump from "{node}" to "{to}"' },
    cure: {
      zh: '请选同一层里的任务、事件或不汇合的网关',
      en: 'Choose a task, an event or a gateway that does not join, on the same level',
    },
  },
  'not-a-member': {
    status: 409,
    message: { zh: '“{node}”不是正在办理的会签', en: '"{node}" is not a running multi-instance activity' },
    cure: { zh: '只有会签中的任务可以减签；只有人办的任务可以加签', en: 'Members are removed from multi-instance activities only, and added to tasks of people' },
  },
  'last-member': {
    status: 409,
    message: { zh: '“{node}”只剩这一人，不能减签', en: 'This is the only member of "{node}": it cannot be removed' },
    cure: { zh: '先加签别人，或退回', en: 'Add somebody else first, or return the task' },
  },
  'case-suspended': {
    status: 409,
    message: { zh: '案件已挂起', en: 'The case is suspended' },
    cure: { zh: '恢复后再办理', en: 'Resume it first' },
  },
  'case-not-suspended': {
    status: 409,
    message: { zh: '案件没有挂起', en: 'The case is not suspended' },
    cure: { zh: '刷新后查看', en: 'Reload and look' },
  },
  'case-not-ended': {
    status: 409,
    message: { zh: '案件没有结束', en: 'The case has not ended' },
    cure: { zh: '办理中的案件可以退回或跳转，不必重启', en: 'A running case can be returned or jumped; it need not be restarted' },
  },
  'restart-not-possible': {
    status: 409,
    message: { zh: '案件不能从“{node}”重启', en: 'The case cannot be restarted at "{node}"' },
    cure: { zh: '请选流程最外层的开始事件、任务或不汇合的网关', en: 'Choose a start event, a task or a gateway that does not join, on the outermost level' },
  },
  'not-ad-hoc': {
    status: 409,
    message: { zh: '“{node}”不是正在进行的自由环节', en: '"{node}" is not a running ad-hoc sub-process' },
    cure: { zh: '刷新后再看', en: 'Reload and look' },
  },
  'not-choosable': {
    status: 409,
    message: { zh: '不能在这里开始“{node}”', en: '"{node}" cannot be begun here' },
    cure: { zh: '请从列出的事项中选择', en: 'Choose one of those listed' },
  },
  'ad-hoc-busy': {
    status: 409,
    message: { zh: '“{node}”逐项办理，上一项还没有办完', en: '"{node}" does one thing at a time, and one is running' },
    cure: { zh: '等它办完再开始下一项', en: 'Wait until it is done' },
  },
  'migration-not-possible': {
    status: 409,
    message: { zh: '案件不能迁移到这个版本：{reasonZh}', en: 'The case cannot be carried into this version: {reason}' },
    cure: { zh: '按原因处理后再迁移，或让它按旧版本办完', en: 'Remove the reason and migrate again, or let it finish on the old version' },
  },
  'scope-unknown': {
    status: 404,
    message: { zh: '案件里没有范围 {scope}', en: 'The case has no scope {scope}' },
    cure: { zh: '刷新后重试', en: 'Reload and try again' },
  },
} satisfies RejectionTable;

export type MachineRejectionCode = keyof typeof MACHINE_REJECTIONS;
export const reject = rejectionsOf(MACHINE_REJECTIONS);
