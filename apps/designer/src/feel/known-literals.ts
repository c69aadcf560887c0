import type { BilingualText } from '@liuzhuan/kernel';
import type { KnownValue, Variable } from '../knowledge/variable';

const STRING = /"((?:[^"\\]|\\.)*)"/g;
const NAME = '(?<![\\p{L}\\p{N}_.])([\\p{L}_][\\p{L}\\p{N}_]*)';

/** Texts of a source with their places taken by figures, so that what stands in quotes is not taken for names. */
function masked(source: string): { readonly text: string; readonly literals: readonly string[] } {
  const literals: string[] = [];
  const text = source.replace(STRING, (_, literal: string) => `§${literals.push(literal) - 1}§`);
  return { text, literals };
}

/** `outcome = "agree"`, `"agree" = outcome` and `outcome in ("agree", "refuse")`: which texts a variable is compared with. */
export function comparedTexts(source: string): readonly { readonly name: string; readonly text: string }[] {
  const { text, literals } = masked(source);
  const at = (figure: string | undefined) => literals[Number(figure)] ?? '';
  const pairs = [
    ...[...text.matchAll(new RegExp(`${NAME}\\s*!?=\\s*§(\\d+)§`, 'gu'))].map(([, name = '', figure]) => ({ name, text: at(figure) })),
    ...[...text.matchAll(new RegExp(`§(\\d+)§\\s*!?=\\s*${NAME}(?!\\s*[.(])`, 'gu'))].map(([, figure, name = '']) => ({ name, text: at(figure) })),
  ];
  const lists = [...text.matchAll(new RegExp(`${NAME}\\s+in\\s*[(\\[]([^)\\]]*)[)\\]]`, 'gu'))].flatMap(([, name = '', list = '']) =>
    [...list.matchAll(/§(\d+)§/g)].map(([, figure]) => ({ name, text: at(figure) })),
  );
  return [...pairs, ...lists];
}

const shown = ({ value, label }: KnownValue) => (label === String(value) ? String(value) : `${label}（${String(value)}）`);

/** Texts that a variable with known values can never be: mistakes of spelling, or labels written for values. */
export function impossibleTexts(source: string, variables: readonly Variable[]): readonly BilingualText[] {
  return comparedTexts(source).flatMap(({ name, text }) => {
    const values = variables.find((variable) => variable.name === name)?.values;
    if (!values || values.length === 0 || values.some(({ value }) => value === text)) return [];
    const list = values.map(shown).join('、');
    return [{ zh: `“${name}”不会是“${text}”；可用的取值：${list}`, en: `"${name}" can never be "${text}"; it may be: ${list}` }];
  });
}
