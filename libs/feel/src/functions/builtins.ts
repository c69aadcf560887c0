import { FeelCallable } from '../values/feel-callable';
import { feelinBuiltin } from './feelin-builtin';
import { LIST_FUNCTIONS } from './list-functions';
import { TEMPORAL_FUNCTIONS } from './temporal-functions';
import type { BuiltinTable } from './builtin-table';

/** Functions taken from feelin as they are (DMN 1.5, 10.3.4). */
const FROM_FEELIN: readonly string[] = [
  'number', 'string', 'not', 'substring', 'string length', 'upper case', 'lower case', 'substring before', 'substring after',
  'replace', 'contains', 'matches', 'starts with', 'ends with', 'split', 'string join', 'list contains', 'count', 'min', 'max',
  'sum', 'mean', 'all', 'any', 'sublist', 'append', 'concatenate', 'insert before', 'remove', 'reverse', 'index of', 'union',
  'distinct values', 'flatten', 'product', 'median', 'stddev', 'mode', 'decimal', 'floor', 'ceiling', 'abs', 'round up',
  'round down', 'round half up', 'round half down', 'modulo', 'sqrt', 'log', 'exp', 'odd', 'even', 'is', 'before', 'after',
  'meets', 'met by', 'overlaps', 'includes', 'get value', 'get entries', 'context', 'context merge', 'context put',
];

/** Functions of our own: those feelin has not, or answers otherwise than DMN asks. */
const OWN: BuiltinTable = { ...LIST_FUNCTIONS, ...TEMPORAL_FUNCTIONS };

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
