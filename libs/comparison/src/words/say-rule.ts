import type { BilingualText } from '@liuzhuan/kernel';
import { rulesIn } from './rule-list';
import { readRule, type RulePattern } from './rule-patterns';
import { joined } from './texts';
import type { Voice } from './voice';

/** What a rule needs to be said: names of steps, and where a field is in which a step names somebody. */
export type RuleVoice = Pick<Voice, 'element'> & { readonly choice?: (field: string) => BilingualText | undefined };

/** A rule in words: "发起人所在科室的负责人", a list as all its parties; FEEL of the author's own stays FEEL, and an empty rule is empty. */
export function sayRule(rule: string, voice: RuleVoice): BilingualText {
  const rules = rulesIn(rule);
  const [only = '', another] = rules;
  return another === undefined ? sayOne(only, voice) : joined(rules.map((one) => sayOne(one, voice)));
}

function sayOne(rule: string, voice: RuleVoice): BilingualText {
  const read = readRule(rule, voice.choice?.(rule.trim()) ? [rule.trim()] : []);
  if (!read) {
    const feel = rule.trim().replace(/^=\s*/, '');
    return { zh: feel, en: feel };
  }
  const { pattern, values } = read;
  const say = (locale: keyof BilingualText) => pattern.sentence[locale].replace(/\{(\d)\}/g, (_, index: string) => blank(pattern, values, Number(index), voice)[locale]).replace(/“+/g, '“').replace(/”+/g, '”');
  return { zh: say('zh'), en: say('en') };
}

function blank({ blanks }: RulePattern, values: readonly string[], index: number, voice: RuleVoice): BilingualText {
  const value = values[index] ?? '';
  const said = blanks[index] === 'task' ? voice.element(value) : blanks[index] === 'choice' ? voice.choice?.(value) : undefined;
  return said ?? { zh: value, en: value };
}
