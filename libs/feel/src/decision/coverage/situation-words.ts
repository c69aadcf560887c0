import type { BilingualText } from '@liuzhuan/kernel';
import type { FeelValue } from '../../values/feel-value';
import { jsonOf } from '../../values/json-of';
import type { Dimension } from './dimensions';
import { shapeOfSet, type SetShape, type ValueRun } from './runs';
import type { Box } from './uncovered';

/** More values than these are cut short. */
const MOST_VALUES = 4;

type Locale = keyof BilingualText;

const CONSTANTS: Readonly<Record<string, BilingualText>> = { true: { zh: '“是”', en: 'yes' }, false: { zh: '“否”', en: 'no' }, null: { zh: '空', en: 'empty' } };

function valueWord(value: FeelValue, locale: Locale): string {
  if (typeof value === 'string') return locale === 'zh' ? `“${value}”` : `"${value}"`;
  const json = jsonOf(value);
  return CONSTANTS[String(json)]?.[locale] ?? String(json);
}

function listWord(values: readonly FeelValue[], locale: Locale): string {
  const words = values.slice(0, MOST_VALUES).map((value) => valueWord(value, locale));
  if (locale === 'zh') return `${words.join('、')}${values.length > MOST_VALUES ? `等 ${values.length} 个值` : ''}`;
  return `${words.join(', ')}${values.length > MOST_VALUES ? ` … (${values.length} values)` : ''}`;
}

const ENDS: Readonly<Record<Locale, { readonly from: (word: string, included: boolean) => string; readonly to: (word: string, included: boolean) => string; readonly and: string; readonly or: string; readonly any: string }>> = {
  zh: {
    from: (word, included) => (included ? `不小于 ${word}` : `大于 ${word}`),
    to: (word, included) => (included ? `不大于 ${word}` : `小于 ${word}`),
    and: ' 且',
    or: '，或',
    any: '任何值',
  },
  en: {
    from: (word, included) => (included ? `at least ${word}` : `more than ${word}`),
    to: (word, included) => (included ? `at most ${word}` : `less than ${word}`),
    and: ' and ',
    or: ', or ',
    any: 'anything',
  },
};

function runWord({ from, fromIncluded, to, toIncluded }: ValueRun, locale: Locale): string {
  const words = ENDS[locale];
  if (from !== undefined && from === to) return valueWord(from, locale);
  const parts = [
    from === undefined ? undefined : words.from(valueWord(from, locale), fromIncluded),
    to === undefined ? undefined : words.to(valueWord(to, locale), toIncluded),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? words.any : parts.join(words.and);
}

/** Chinese before a figure or a date stands apart from it. */
const spaced = (chinese: string, words: string) => `${chinese}${/^[\w-]/.test(words) ? ' ' : ''}${words}`;

function setWord(shape: SetShape, locale: Locale): string | undefined {
  const zh = locale === 'zh';
  switch (shape.shape) {
    case 'all':
      return undefined;
    case 'points':
      return zh ? spaced('为', listWord(shape.points, locale)) : `is ${listWord(shape.points, locale)}`;
    case 'not':
      return zh ? `${spaced('不是', listWord(shape.points, locale))}，是别的值` : `is none of ${listWord(shape.points, locale)}`;
    case 'runs':
      return shape.runs.map((run) => runWord(run, locale)).join(ENDS[locale].or);
  }
}

/** What a dimension is called: the label of its column, or else its expression. */
export function nameOf({ input }: Dimension): string {
  return input.label?.trim() || input.expression.trim();
}

/** A combination of values in words: “文种”为“请示”；“金额”大于 10. */
export function situationWords(dimensions: readonly Dimension[], box: Box): BilingualText {
  const inWords = (locale: Locale) => {
    const parts = dimensions.flatMap((dimension, index) => {
      const word = setWord(shapeOfSet(dimension, box[index] as bigint), locale);
      return word === undefined ? [] : [locale === 'zh' ? `“${nameOf(dimension)}”${word}` : `"${nameOf(dimension)}" ${word}`];
    });
    if (parts.length === 0) return locale === 'zh' ? '任何情况' : 'everything';
    return parts.join(locale === 'zh' ? '；' : '; ');
  };
  return { zh: inWords('zh'), en: inWords('en') };
}
