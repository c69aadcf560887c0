import { sayRule } from '@liuzhuan/comparison';
import { useLocale, useText } from '@liuzhuan/ui';
import { useElementName } from '../knowledge/use-element-name';
import { ASSIGNMENT_TEXTS } from './assignment-texts';

/** A rule in words: "发起人所在科室的负责人"; FEEL of its own stays FEEL. */
export function useRuleWords(): (rule: string) => string {
  const locale = useLocale();
  const t = useText(ASSIGNMENT_TEXTS);
  const nameOf = useElementName();
  const element = (id: string) => ({ zh: nameOf(id), en: nameOf(id) });
  return (rule) => (rule.trim() === '' ? t('none') : sayRule(rule, { element })[locale]);
}
