import { diagnosticsOf, type CodeTable } from '@liuzhuan/kernel';

/** Why a recorded case cannot be played to its end on a draft. */
export const BACKTEST_CODES = {
  'case-intervened': {
    severity: 'info',
    message: { zh: '案件有过人工干预（{kind}），无法在别的图上重演', en: 'Somebody intervened in the case ({kind}); it cannot be played on another drawing' },
    cure: { zh: '请看该案件的经过', en: 'Look at its history' },
  },
  'start-missing': {
    severity: 'info',
    message: { zh: '草稿没有案件当时的开始事件“{name}”', en: 'The draft has no start event “{name}”' },
    cure: { zh: '保留开始事件的编号', en: 'Keep the id of the start event' },
  },
  'decision-unknown': {
    severity: 'info',
    message: { zh: '新步骤“{name}”有几种结果，记录中没有人作过这个决定', en: 'The new step “{name}” has several outcomes, and nobody has made that decision' },
    cure: { zh: '在仿真中试走这一步', en: 'Try the step in the simulation' },
  },
  'outcome-unknown': {
    severity: 'info',
    message: { zh: '“{name}”当时选了“{outcome}”，草稿没有这个选项', en: '“{outcome}” was chosen at “{name}”, which the draft does not offer' },
    cure: { zh: '保留选项的名称，或在仿真中试走', en: 'Keep the names of outcomes, or try it in the simulation' },
  },
  'asked-again': {
    severity: 'info',
    message: { zh: '草稿让案件再次经过“{name}”，记录中没有这一次', en: 'The draft leads to “{name}” once more than was recorded' },
    cure: { zh: '在仿真中试走', en: 'Try it in the simulation' },
  },
  'return-not-possible': {
    severity: 'info',
    message: { zh: '“{name}”当时退回了，草稿不能这样退回', en: 'It was returned at “{name}”, which the draft does not allow' },
    cure: { zh: '检查草稿的退回设置', en: 'Look at the returns of the draft' },
  },
  'answer-unknown': {
    severity: 'info',
    message: { zh: '“{name}”等待外部答复或消息，记录中没有', en: '“{name}” waits for an answer from outside that was not recorded' },
    cure: { zh: '在仿真中试走', en: 'Try it in the simulation' },
  },
  'data-missing': {
    severity: 'info',
    message: { zh: '“{name}”用到了案件没有的数据，走不下去', en: '“{name}” needs data the case does not have' },
    cure: { zh: '检查草稿的条件与变量', en: 'Look at the conditions and variables of the draft' },
  },
} as const satisfies CodeTable;

export type BacktestCode = keyof typeof BACKTEST_CODES;
export const unknownBecause = diagnosticsOf(BACKTEST_CODES);
