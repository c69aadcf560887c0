import type { BuiltinTable } from './builtin-table';
import { functionOf } from './function-of';
import { regularExpression, replacementOf } from './regular-expression';

/** String functions (DMN 1.5, 10.3.4.3) which feelin has otherwise. Characters are code points. */
export const STRING_FUNCTIONS: BuiltinTable = {
  substring: functionOf(
    'substring',
    { string: 'string', 'start position': 'number', length: 'number?' },
    (text: string, start: number, length: number | undefined) => {
      const characters = Array.from(text);
      const first = start > 0 ? Math.trunc(start) - 1 : characters.length + Math.trunc(start);
      if (start === 0 || first < 0 || first > characters.length || (length !== undefined && length < 1)) return undefined;
      return characters.slice(first, length === undefined ? undefined : first + Math.trunc(length)).join('');
    },
  ),
  matches: functionOf('matches', { input: 'string', pattern: 'string', flags: 'string??' }, (input: string, pattern: string, flags: string | undefined) =>
    regularExpression(pattern, flags ?? '')?.test(input),
  ),
  replace: functionOf(
    'replace',
    { input: 'string', pattern: 'string', replacement: 'string', flags: 'string??' },
    (input: string, pattern: string, replacement: string, flags: string | undefined) => {
      const expression = regularExpression(pattern, flags ?? '', 'g');
      return expression && input.replace(expression, replacementOf(replacement));
    },
  ),
  split: functionOf('split', { string: 'string', delimiter: 'string' }, (text: string, delimiter: string) => {
    const expression = regularExpression(delimiter, '');
    return expression && text.split(expression);
  }),
};
