/** FEEL text and how tightly it binds: 0 `if`, 1 `or`, 2 `and`, 3 comparison, 4 sum, 5 product, 6 a word. */
export interface Feel {
  readonly text: string;
  readonly binding: number;
}

/** A text as a FEEL string. */
export const feelString = (text: string): string => JSON.stringify(text);

/** Text fit for a place where only what binds at least as tightly may stand. */
export const within = ({ text, binding }: Feel, atLeast: number): string => (binding < atLeast ? `(${text})` : text);

/** FEEL that needs no parentheses anywhere. */
export const word = (text: string): Feel => ({ text, binding: 6 });

/** JUEL's `empty`: null, an empty text or an empty list. */
export function emptiness({ text }: Feel): Feel {
  return { text: `if (${text}) = null then true else if (${text}) instance of string then (${text}) = "" else count(${text}) = 0`, binding: 0 };
}
