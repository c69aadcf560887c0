import { sayRule } from '@liuzhuan/comparison';
import { useLocale, useText } from '@liuzhuan/ui';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { useElementName } from '../knowledge/use-element-name';
import { ASSIGNMENT_TEXTS } from './assignment-texts';

/** A rule in words: "发起人所在科室的负责人"; FEEL of its own stays FEEL. */
export function useRuleWords(): (rule: string) => string {
  const locale = useLocale();
  const t = useText(ASSIGNMENT_TEXTS);
  const nameOf = useElementName();
  const { personChoices } = useKnowledge();
  const alike = (text: string) => ({ zh: text, en: text });
  const voice = {
    element: (id: string) => alike(nameOf(id)),
    choice: (field: string) => {
      const choice = personChoices.find(({ variable }) => variable === field);
      return choice && alike(t('choiceWords', { step: choice.stepName, field: choice.field }));
    },
  };
  return (rule) => (rule.trim() === '' ? t('none') : sayRule(rule, voice)[locale]);
}
