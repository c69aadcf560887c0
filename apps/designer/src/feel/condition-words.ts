import type { Variable } from '../knowledge/variable';
import type { Comparison, SimpleCondition } from './comparison';
import { FEEL_TEXTS } from './feel-texts';

type Locale = 'zh' | 'en';

/** The variable behind a path such as `判定.列入`. */
export function variableAt(path: string, variables: readonly Variable[]): Variable | undefined {
  const [first, ...rest] = path.split('.');
  const variable = variables.find(({ name }) => name === first);
  return rest.length === 0 || !variable ? variable : variableAt(rest.join('.'), variable.entries ?? []);
}

function valueWords({ variable, value }: Comparison, variables: readonly Variable[], locale: Locale): string {
  if (typeof value === 'boolean') return FEEL_TEXTS[value ? 'true' : 'false'][locale];
  const known = variableAt(variable, variables)?.values?.find((candidate) => candidate.value === value);
  return typeof value === 'number' ? String(value) : `“${known?.label ?? String(value)}”`;
}

/** "“研判”为“能办”，并且“已超期”为是". */
export function conditionWords({ join, parts }: SimpleCondition, variables: readonly Variable[], locale: Locale): string {
  const words = parts.map((part) => {
    const operator = FEEL_TEXTS[part.operator === 'unknown' ? 'unknownValue' : part.operator][locale];
    const hasValue = part.operator !== 'known' && part.operator !== 'unknown';
    const space = locale === 'en' ? ' ' : '';
    return [`“${part.variable}”`, operator, ...(hasValue ? [valueWords(part, variables, locale)] : [])].join(space);
  });
  return words.join(FEEL_TEXTS[join === 'and' ? 'andWord' : 'orWord'][locale]);
}
