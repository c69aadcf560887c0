import { useLocale, useText } from '@liuzhuan/ui';
import { useElementName } from '../knowledge/use-element-name';
import { ASSIGNMENT_TEXTS } from './assignment-texts';
import { readRule, type RulePattern } from './rule-patterns';

/** A rule in words: "发起人所在科室的负责人"; FEEL of its own stays FEEL. */
export function useRuleWords(): (rule: string) => string {
  const locale = useLocale();
  const t = useText(ASSIGNMENT_TEXTS);
  const nameOf = useElementName();
  const valueOf = (pattern: RulePattern, values: readonly string[], index: number) => {
    const value = values[index] ?? '';
    return pattern.blanks[index] === 'task' ? nameOf(value) : value;
  };
  return (rule) => {
    if (rule.trim() === '') return t('none');
    const read = readRule(rule);
    return read ? read.pattern.sentence[locale].replace(/\{(\d)\}/g, (_, index: string) => valueOf(read.pattern, read.values, Number(index))) : rule;
  };
}
