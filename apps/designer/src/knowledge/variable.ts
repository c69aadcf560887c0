import type { BilingualText, Json } from '@liuzhuan/kernel';

/** What a variable holds. Dates, persons and units are texts to FEEL; `any` is not known. */
export type ValueKind = 'text' | 'number' | 'flag' | 'date' | 'moment' | 'time' | 'person' | 'unit' | 'list' | 'context' | 'any';

/** One of the values a variable can have, and how people call it. */
export interface KnownValue {
  readonly value: Json;
  readonly label: string;
}

/** A step that gives a variable; `values` when it can give no others. */
export interface Giver {
  readonly node: string;
  readonly values?: readonly KnownValue[];
}

/** A name an expression may use, and where it comes from. */
export interface Variable {
  readonly name: string;
  readonly from: BilingualText;
  readonly kind: ValueKind;
  /** The only values it can have. */
  readonly values?: readonly KnownValue[];
  /** Of a context: what is in it. Of a list of contexts: what is in each. */
  readonly entries?: readonly Variable[];
  /** Steps that give it; empty: it is there from the beginning, or comes from outside. */
  readonly givers: readonly Giver[];
}

/** What a kind of value is called. */
export const KIND_WORDS: Readonly<Record<ValueKind, BilingualText>> = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'number' },
  flag: { zh: '是/否', en: 'true or false' },
  date: { zh: '日期', en: 'date' },
  moment: { zh: '日期时间', en: 'date and time' },
  time: { zh: '时刻', en: 'time' },
  person: { zh: '人员', en: 'person' },
  unit: { zh: '科室', en: 'unit' },
  list: { zh: '列表', en: 'list' },
  context: { zh: '一组值', en: 'context' },
  any: { zh: '不定', en: 'anything' },
};
