import type { Aspect } from '../../aspects/aspect';
import { FEEL, WORD } from '../../aspects/value-kinds';

const condition = (part: string, zh: string, en: string): Aspect => ({ part, what: 'condition', label: { zh, en }, fields: { '#': { label: { zh, en }, value: FEEL }, language: { label: { zh: `${zh}的语言`, en: `language of ${en}` }, value: WORD } } });

/** When a way is taken. */
export const CONDITIONS: readonly Aspect[] = [
  condition('conditionExpression', '条件', 'condition'),
  condition('activationCondition', '汇聚条件', 'activation condition'),
  condition('conditionalEventDefinition/condition', '触发条件', 'condition of the event'),
];
