import { FeelCallable } from '../values/feel-callable';
import { feelinBuiltin } from './feelin-builtin';
import { IDENTITY_FUNCTIONS } from './identity-functions';
import { LIST_FUNCTIONS } from './list-functions';
import { NUMBER_FUNCTIONS } from './number-functions';
import { RANGE_FUNCTIONS } from './range-functions';
import { STATISTICS_FUNCTIONS } from './statistics-functions';
import { STRING_FUNCTIONS } from './string-functions';
import { TEMPORAL_FUNCTIONS } from './temporal-functions';
import type { BuiltinTable } from './builtin-table';

/** Functions taken from feelin as they are (DMN 1.5, 10.3.4). */
const FROM_FEELIN: readonly string[] = [
  'number', 'string', 'not', 'string length', 'upper case', 'lower case', 'substring before', 'substring after', 'contains',
  'starts with', 'ends with', 'string join', 'count', 'append', 'concatenate', 'reverse', 'union', 'distinct values', 'flatten',
  'abs', 'modulo', 'sqrt', 'log', 'exp', 'odd', 'even', 'get value', 'get entries', 'context', 'context merge', 'context put',
];

/** Functions of our own: those feelin has not, or answers otherwise than DMN asks. */
const OWN: BuiltinTable = {
  ...STRING_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...STATISTICS_FUNCTIONS,
  ...TEMPORAL_FUNCTIONS,
  ...RANGE_FUNCTIONS,
  ...IDENTITY_FUNCTIONS,
};

const names: ReadonlySet<string> = new Set([...FROM_FEELIN, ...Object.keys(OWN)]);
const made = new Map<string, FeelCallable>();

/** Whether FEEL itself has a function of this name. */
export function isBuiltin(name: string): boolean {
  return names.has(name);
}

/** The function FEEL has under this name; undefined when it has none. */
export function builtin(name: string): FeelCallable | undefined {
  if (!names.has(name)) return undefined;
  let callable = made.get(name);
  if (!callable) {
    const own = OWN[name];
    callable = own ? new FeelCallable(name, own.parameters, own.body) : feelinBuiltin(name);
    made.set(name, callable);
  }
  return callable;
}
