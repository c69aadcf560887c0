import type { BilingualText } from '@liuzhuan/kernel';
import { readRule, type RulePattern } from './rule-patterns';
import type { Voice } from './voice';

/** A rule in words: "发起人所在科室的负责人"; FEEL of the author's own stays FEEL, and an empty rule is empty. */
export function sayRule(rule: string, voice: Pick<Voice, 'element'>): BilingualText {
  const read = readRule(rule);
  if (!read) {
    const feel = rule.trim().replace(/^=\s*/, '');
    return { zh: feel, en: feel };
  }
  const { pattern, values } = read;
  const say = (locale: keyof BilingualText) => pattern.sentence[locale].replace(/\{(\d)\}/g, (_, index: string) => blank(pattern, values, Number(index), voice)[locale]).replace(/“+/g, '“').replace(/”+/g, '”');
  return { zh: say('zh'), en: say('en') };
}

function blank({ blanks }: RulePattern, values: readonly string[], index: number, voice: Pick<Voice, 'element'>): BilingualText {
  const value = values[index] ?? '';
  return blanks[index] === 'task' ? voice.element(value) : { zh: value, en: value };
}
