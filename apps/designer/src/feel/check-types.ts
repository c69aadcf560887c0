import { compileExpression, evaluate, type HostFunctions } from '@liuzhuan/feel';
import type { BilingualText, Json, JsonObject } from '@liuzhuan/kernel';
import { EXAMPLE_ROUNDS, exampleOf, type ExampleWorld } from '../knowledge/examples-of';
import type { Variable } from '../knowledge/variable';
import { impossibleTexts } from './known-literals';

/** What the place of an expression needs it to give. */
export type Expected = 'flag' | 'persons' | 'time' | 'text' | 'list' | 'number';

/** Warnings of an evaluation that are about types; that nobody was found is no question of type. */
const ABOUT_TYPES: ReadonlySet<string> = new Set(['feel-not-comparable', 'feel-wrong-type', 'feel-wrong-arguments', 'feel-unknown-property']);

const isText = (value: Json) => typeof value === 'string';
const isPersons = (value: Json): boolean => isText(value) || (Array.isArray(value) && (value as readonly Json[]).every((member) => member === null || isPersons(member)));

const FITS: Readonly<Record<Expected, (value: Json) => boolean>> = {
  flag: (value) => typeof value === 'boolean',
  persons: isPersons,
  time: isText,
  text: isText,
  list: (value) => Array.isArray(value),
  number: (value) => typeof value === 'number',
};
const NEEDED: Readonly<Record<Expected, BilingualText>> = {
  flag: { zh: '是或否（true / false）', en: 'true or false' },
  persons: { zh: '人员', en: 'persons' },
  time: { zh: '时长或日期', en: 'a period or a date' },
  text: { zh: '文字', en: 'a text' },
  list: { zh: '列表', en: 'a list' },
  number: { zh: '数字', en: 'a number' },
};

function kindOf(value: Json): BilingualText {
  if (typeof value === 'boolean') return { zh: '是/否', en: 'true or false' };
  if (typeof value === 'number') return { zh: '数字', en: 'a number' };
  if (typeof value === 'string') return { zh: '文字', en: 'a text' };
  return Array.isArray(value) ? { zh: '列表', en: 'a list' } : { zh: '一组值', en: 'a context' };
}

interface Surroundings {
  readonly variables: readonly Variable[];
  readonly functions: HostFunctions;
  readonly world: ExampleWorld;
  readonly expected?: Expected;
}

/** Values for every name the expression reads; undefined when nothing is known about one of them. */
export function exampleContext(names: readonly string[], variables: readonly Variable[], world: ExampleWorld, round = 0): JsonObject | undefined {
  const context: Record<string, Json> = {};
  for (const name of names) {
    const variable = variables.find((candidate) => candidate.name === name);
    const example = variable && exampleOf(variable, world, round);
    if (example === undefined) return undefined;
    context[name] = example;
  }
  return context;
}

/**
 * What an expression does with values of the wrong kind: found by letting it reckon with examples of the fields and variables it reads, and
 * by holding the texts it compares with against the values these can have. Says nothing where a variable's kind is not known.
 */
export function checkTypes(source: string, { variables, functions, world, expected }: Surroundings): readonly BilingualText[] {
  const compiled = source.trim() === '' ? undefined : compileExpression(source);
  if (!compiled?.ok) return [];
  const found = new Map(impossibleTexts(source, variables).map((text) => [text.zh, text]));
  for (let round = 0; round < EXAMPLE_ROUNDS; round += 1) {
    const context = exampleContext(compiled.value.names, variables, world, round);
    if (!context) break;
    const { value, warnings } = evaluate(compiled.value, context, functions);
    const wrong = warnings.filter(({ code }) => ABOUT_TYPES.has(code));
    for (const { message } of wrong) found.set(message.zh, message);
    if (expected === undefined || value === null || wrong.length > 0 || FITS[expected](value)) continue;
    const text = { zh: `这里需要${NEEDED[expected].zh}，而表达式给出${kindOf(value).zh}`, en: `${NEEDED[expected].en} is needed here, but the expression gives ${kindOf(value).en}` };
    found.set(text.zh, text);
  }
  return [...found.values()];
}
