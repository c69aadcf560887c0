import type { Json } from '@liuzhuan/kernel';

/** How a condition compares, in the order people look for it. `known` and `unknown` ask whether there is a value at all. */
export const OPERATORS = ['=', '!=', '>', '>=', '<', '<=', 'known', 'unknown'] as const;
export type Operator = (typeof OPERATORS)[number];

/** One comparison of a variable (or an entry of one, `判定.列入`) with a fixed value. */
export interface Comparison {
  readonly variable: string;
  readonly operator: Operator;
  /** Null with `known` and `unknown`. */
  readonly value: string | number | boolean | null;
}

/** Several comparisons of which all, or at least one, must hold. */
export interface SimpleCondition {
  readonly join: 'and' | 'or';
  readonly parts: readonly Comparison[];
}

const PATH = '[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*';
const ONE = new RegExp(`^(${PATH})\\s*(!=|<=|>=|=|<|>)\\s*("(?:[^"\\\\]|\\\\.)*"|-?\\d+(?:\\.\\d+)?|true|false|null)$`, 'u');

function readOne(source: string): Comparison | undefined {
  const [, variable, sign, literal] = ONE.exec(source.trim()) ?? [];
  if (variable === undefined || sign === undefined || literal === undefined) return undefined;
  const value = JSON.parse(literal) as Json;
  if (value === null) return sign === '=' || sign === '!=' ? { variable, operator: sign === '=' ? 'unknown' : 'known', value } : undefined;
  return typeof value === 'object' ? undefined : { variable, operator: sign as Operator, value };
}

/** Parts between `and` or `or` outside of quotes; undefined when both are used, or brackets. */
function partsOf(source: string): { readonly join: 'and' | 'or'; readonly texts: readonly string[] } | undefined {
  const words = source.match(/"(?:[^"\\]|\\.)*"|[^\s"]+|\s+/g) ?? [];
  if (words.some((word) => /^[^"]*[()[\]{}]/.test(word))) return undefined;
  const joins = new Set(words.filter((word) => word === 'and' || word === 'or'));
  if (joins.size > 1) return undefined;
  const join = joins.has('or') ? 'or' : 'and';
  const texts = words.reduce<string[]>((all, word) => (word === join ? [...all, ''] : [...all.slice(0, -1), (all.at(-1) ?? '') + word]), ['']);
  return { join, texts };
}

/** A condition that does nothing but compare; undefined when it is FEEL of its own. */
export function readCondition(source: string): SimpleCondition | undefined {
  const split = partsOf(source.trim().replace(/^=/, ''));
  const parts = split?.texts.map(readOne);
  return split && parts?.every((part) => part !== undefined) ? { join: split.join, parts } : undefined;
}

function writeOne({ variable, operator, value }: Comparison): string {
  if (operator === 'known') return `${variable} != null`;
  if (operator === 'unknown') return `${variable} = null`;
  return `${variable} ${operator} ${JSON.stringify(value)}`;
}

/** The FEEL of comparisons. */
export function writeCondition({ join, parts }: SimpleCondition): string {
  return parts.map(writeOne).join(` ${join} `);
}
