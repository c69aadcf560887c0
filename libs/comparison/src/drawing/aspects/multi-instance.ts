import type { Aspect } from '../../aspects/aspect';
import { choice, FEEL, RULE, WORD, YES_NO } from '../../aspects/value-kinds';

const MEMBERS = { zh: '多人办理', en: 'several people' };

/** Several people at one step, and repetition. */
export const MULTI_INSTANCE: readonly Aspect[] = [
  {
    part: 'multiInstanceLoopCharacteristics',
    what: 'multi-instance',
    label: MEMBERS,
    telling: true,
    fields: {
      isSequential: { label: { zh: '多人办理的顺序', en: 'order of the members' }, value: choice({ true: { zh: '依次', en: 'one after another' }, false: { zh: '同时', en: 'at the same time' } }), default: 'false' },
      'lz:collection': { label: { zh: '参加者', en: 'members' }, value: RULE },
      'lz:element': { label: { zh: '参加者存入的变量', en: 'variable of a member' }, value: WORD },
      'lz:output': { label: { zh: '每位参加者的结果', en: 'result of a member' }, value: FEEL },
      'lz:into': { label: { zh: '结果汇总的变量', en: 'results gathered in' }, value: WORD },
      behavior: { label: { zh: '成员事件的方式', en: 'behaviour of member events' }, value: WORD, default: 'All' },
    },
  },
  { part: 'multiInstanceLoopCharacteristics/loopCardinality', what: 'multi-instance', label: { zh: '参加次数', en: 'number of members' }, fields: { '#': { label: { zh: '参加次数', en: 'number of members' }, value: FEEL } } },
  { part: 'multiInstanceLoopCharacteristics/completionCondition', what: 'multi-instance', label: { zh: '提前结束的条件', en: 'ends early when' }, fields: { '#': { label: { zh: '提前结束的条件', en: 'ends early when' }, value: FEEL } } },
  { part: 'standardLoopCharacteristics', what: 'multi-instance', label: { zh: '重复办理', en: 'repetition' }, telling: true, fields: { testBefore: { label: { zh: '先判断后办理', en: 'tested before' }, value: YES_NO, default: 'false' }, loopMaximum: { label: { zh: '最多次数', en: 'at most' }, value: WORD } } },
  { part: 'standardLoopCharacteristics/loopCondition', what: 'multi-instance', label: { zh: '重复的条件', en: 'repeated while' }, fields: { '#': { label: { zh: '重复的条件', en: 'repeated while' }, value: FEEL } } },
  { part: 'completionCondition', what: 'multi-instance', label: { zh: '结束的条件', en: 'ends when' }, fields: { '#': { label: { zh: '结束的条件', en: 'ends when' }, value: FEEL } } },
];
