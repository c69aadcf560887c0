import type { FeelVariable } from '@bpmn-io/feel-editor';
import type { Variable } from '../knowledge/variable';
import { KIND_WORDS } from '../knowledge/variable';
import { HOST_FUNCTION_WORDS } from './host-function-words';

type Locale = 'zh' | 'en';

function entryOf({ name, from, kind, values, entries }: Variable, locale: Locale): FeelVariable {
  const words = values?.map(({ value, label }) => (label === value ? label : `${label}（${String(value)}）`)).join('、');
  return {
    name,
    detail: `${KIND_WORDS[kind][locale]} · ${from[locale]}`,
    ...(words === undefined ? {} : { info: words }),
    ...(entries ? { isList: kind === 'list', entries: entries.map((entry) => entryOf(entry, locale)) } : {}),
  };
}

/** The values of variables with known ones, as literals to be chosen: `"agree"`. */
function literalsOf(variables: readonly Variable[]): readonly FeelVariable[] {
  const found = new Map<string, FeelVariable>();
  for (const { name, values } of variables) {
    for (const { value, label } of values ?? []) {
      const literal = JSON.stringify(value);
      const old = found.get(literal);
      found.set(literal, { name: literal, detail: old ? `${old.detail ?? ''}、${name}` : `${label === value ? '' : `${label} · `}${name}` });
    }
  }
  return [...found.values()];
}

/** What the editor offers while an expression is written: variables with what is in them, their values, and the office's functions. */
export function completionOf(variables: readonly Variable[], locale: Locale): readonly FeelVariable[] {
  return [
    ...variables.map((variable) => entryOf(variable, locale)),
    ...literalsOf(variables),
    ...HOST_FUNCTION_WORDS.map(({ name, params, gives }): FeelVariable => ({ name, type: 'function', params: params.map((param) => ({ name: param })), detail: gives[locale] })),
  ];
}
