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
  'scope-unknown': {
    status: 404,
    message: { zh: '案件里没有范围 {scope}', en: 'The case has no scope {scope}' },
    cure: { zh: '刷新后重试', en: 'Reload and try again' },
  },
} satisfies RejectionTable;

export type MachineRejectionCode = keyof typeof MACHINE_REJECTIONS;
export const reject = rejectionsOf(MACHINE_REJECTIONS);
