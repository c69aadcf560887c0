import { useLocale, useText } from '@liuzhuan/ui';
import { useLaneRule } from '../assignment/use-lane-rule';
import { useRuleWords } from '../assignment/use-rule-words';
import type { ModdleObject } from '../canvas/modeler-services';
import { limitWords } from '../due/limit-words';
import { extensionOf, textAt } from '../editing/extension-values';
import { outcomesOf } from '../editing/outcomes-of';
import { useElementName } from '../knowledge/use-element-name';
import { PROPERTIES_TEXTS } from './properties-texts';

/** "由 发起人所在科室的负责人 办理，3 个工作日内；到期前 1 个工作日提醒，逾期报 主要领导". */
export function TaskSentence({ object }: { readonly object: ModdleObject }) {
  const locale = useLocale();
  const t = useText(PROPERTIES_TEXTS);
  const ruleWords = useRuleWords();
  const nameOf = useElementName();
  const laneRule = useLaneRule(object.id);
  const due = extensionOf(object, 'lz:Due');
  const literal = (name: string) => {
    const text = textAt(due, name);
    return text === '' ? undefined : limitWords(text, locale);
  };
  const who = ruleWords(textAt(extensionOf(object, 'lz:Assignment'), 'rule') || laneRule);
  const [within, by, remind, escalate] = [literal('within'), literal('by'), literal('remindBefore'), textAt(due, 'escalateTo')];
  const late = escalate === '' ? undefined : ruleWords(escalate);
  const stop = locale === 'zh' ? '、' : ', ';
  const outcomes = outcomesOf(object).map(({ name, label }) => `“${label || name}”`);
  const returns = textAt(extensionOf(object, 'lz:Return'), 'to').split(/\s+/).filter((id) => id !== '');
  const timing =
    locale === 'zh'
      ? [`由 ${who} 办理`, within ? `${within}内` : by ? `到 ${by} 为止` : '不限时', remind ? `到期前 ${remind}提醒` : undefined, late ? `逾期报 ${late}` : undefined]
      : [`Done by ${who}`, within ? `within ${within}` : by ? `by ${by}` : 'without a limit', remind ? `reminder ${remind} before` : undefined, late ? `when late tell ${late}` : undefined];
  const choices = [outcomes.length > 0 ? t('mayDo', { names: outcomes.join(stop) }) : undefined, returns.length > 0 ? t('returnWords', { names: returns.map((id) => `“${nameOf(id)}”`).join(stop) }) : undefined];
  const sentence = (parts: readonly (string | undefined)[]) => {
    const said = parts.filter((part) => part !== undefined);
    return said.length === 0 ? '' : `${said.join(locale === 'zh' ? '，' : ', ')}${locale === 'zh' ? '。' : '. '}`;
  };
  return <p className="dz-sentence lz-wrap">{`${sentence(timing)}${sentence(choices)}`}</p>;
}
