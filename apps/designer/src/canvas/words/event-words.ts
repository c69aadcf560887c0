import type { CanvasWords } from './canvas-words';

const TRIGGERS: readonly (readonly [string, string])[] = [
  ['Message', '消息'],
  ['Timer', '定时'],
  ['Signal', '信号'],
  ['Error', '错误'],
  ['Escalation', '升级'],
  ['Conditional', '条件'],
  ['Compensation', '补偿'],
  ['Cancel', '取消'],
  ['Link', '链接'],
  ['Terminate', '终止'],
];

const PLACES: readonly (readonly [string, string])[] = [
  ['start event', '开始事件'],
  ['start event (non-interrupting)', '开始事件（不中断）'],
  ['intermediate catch event', '中间事件（等待）'],
  ['intermediate throw event', '中间事件（发出）'],
  ['boundary event', '边界事件'],
  ['boundary event (non-interrupting)', '边界事件（不中断）'],
  ['end event', '结束事件'],
];

/** Every trigger at every place; bpmn-js asks for those BPMN allows. */
export const EVENT_WORDS: CanvasWords = {
  'Start event': '开始事件',
  'End event': '结束事件',
  'Intermediate throw event': '中间事件',
  'Boundary event': '边界事件',
  'Toggle non-interrupting': '切换是否中断',
  ...Object.fromEntries(TRIGGERS.flatMap(([trigger, zh]) => PLACES.map(([place, where]) => [`${trigger} ${place}`, `${zh}${where}`]))),
};
