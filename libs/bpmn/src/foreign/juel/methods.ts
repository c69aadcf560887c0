import { emptiness, type Feel, within, word } from './feel-text';

interface Method {
  readonly parameters: number;
  readonly feel: (object: Feel, args: readonly Feel[]) => Feel;
}

const call =
  (name: string, parameters: number): Method['feel'] =>
  (object, args) =>
    word(`${name}(${[object, ...args.slice(0, parameters)].map(({ text }) => text).join(', ')})`);
const method = (name: string, parameters = 0): Method => ({ parameters, feel: call(name, parameters) });
const textOf = (args: readonly Feel[]): string => args[0]?.text ?? 'null';
const sameText = (object: Feel, args: readonly Feel[]): Feel => ({ text: `${within(object, 4)} = ${args[0] ? within(args[0], 4) : 'null'}`, binding: 3 });

/** Methods of Java's texts, lists and maps that people call in conditions, and FEEL that does the same. */
export const METHODS: Readonly<Record<string, Method>> = {
  size: method('count'),
  length: method('string length'),
  toLowerCase: method('lower case'),
  toUpperCase: method('upper case'),
  trim: method('trim'),
  toString: method('string'),
  startsWith: method('starts with', 1),
  endsWith: method('ends with', 1),
  matches: method('matches', 1),
  isEmpty: { parameters: 0, feel: (object) => emptiness(object) },
  equals: { parameters: 1, feel: sameText },
  equalsIgnoreCase: { parameters: 1, feel: (object, args) => ({ text: `lower case(${object.text}) = lower case(${textOf(args)})`, binding: 3 }) },
  contains: {
    parameters: 1,
    feel: (object, args) => ({
      text: `if (${object.text}) instance of string then contains(${object.text}, ${textOf(args)}) else list contains(${object.text}, ${textOf(args)})`,
      binding: 0,
    }),
  },
  containsKey: { parameters: 1, feel: (object, args) => ({ text: `get value(${object.text}, ${textOf(args)}) != null`, binding: 3 }) },
  get: { parameters: 1, feel: (object, args) => (/^\d+$/.test(textOf(args)) ? word(`${within(object, 6)}[${Number(textOf(args)) + 1}]`) : word(`get value(${object.text}, ${textOf(args)})`)) },
};
