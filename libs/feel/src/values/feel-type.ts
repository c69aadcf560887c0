import type { FeelKind } from './kind-of';
import type { FeelRange } from 'feelin';
import { kindOf } from './kind-of';
import type { FeelValue } from './feel-value';

/** A type of FEEL (DMN 1.5, 10.3.2.2): `Any`, a simple kind, or composed of others. */
export type FeelType =
  | { readonly type: 'Any' | 'Null' | FeelKind }
  | { readonly type: 'duration' }
  | { readonly type: 'list of' | 'range of'; readonly of: FeelType }
  /** A type of the model, looked up when needed. */
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'constrained'; readonly of: FeelType; readonly allows: (value: FeelValue) => boolean }
  | { readonly type: 'context of'; readonly entries: Readonly<Record<string, FeelType>> };

export const ANY: FeelType = { type: 'Any' };

const SIMPLE: ReadonlySet<string> = new Set<FeelKind>([
  'boolean',
  'number',
  'string',
  'date',
  'time',
  'date and time',
  'years and months duration',
  'days and time duration',
  'range',
  'function',
  'list',
  'context',
]);
/** Other spellings of type names: DMN 1.1 and tools. */
const SPELLINGS: Readonly<Record<string, string>> = {
  dateTime: 'date and time',
  'date time': 'date and time',
  yearMonthDuration: 'years and months duration',
  dayTimeDuration: 'days and time duration',
};

/** The type of a name; undefined when FEEL has no such type. A prefix such as `feel:` is left out. */
export function typeNamed(name: string): FeelType | undefined {
  const plain = name.replace(/^\w+:/, '').replace(/\s+/g, ' ').trim();
  const spelling = SPELLINGS[plain] ?? plain;
  if (spelling === 'Any' || spelling === 'Null' || spelling === 'duration') return { type: spelling } as FeelType;
  return SIMPLE.has(spelling) ? { type: spelling as FeelKind } : undefined;
}

/** The type with the names in it looked up; names of no type fit null only. Allowed values do not count (DMN 1.5, table 54). */
export function resolveType(type: FeelType, find: (name: string) => FeelType | undefined): FeelType {
  switch (type.type) {
    case 'named': {
      const found = find(type.name);
      return found ? resolveType(found, find) : { type: 'null' };
    }
    case 'constrained':
      return resolveType(type.of, find);
    case 'list of':
    case 'range of':
      return { type: type.type, of: resolveType(type.of, find) };
    case 'context of':
      return { type: 'context of', entries: Object.fromEntries(Object.entries(type.entries).map(([name, entry]) => [name, resolveType(entry, find)])) };
    default:
      return type;
  }
}

/** Whether a value is of a type. Null belongs to every type, but is an instance of `Null` only: see `instance of`. */
export function isOfType(value: FeelValue, type: FeelType): boolean {
  if (type.type === 'Any') return true;
  if (value === null) return type.type === 'Null' || type.type === 'null';
  const kind = kindOf(value);
  switch (type.type) {
    case 'duration':
      return kind === 'years and months duration' || kind === 'days and time duration';
    case 'list of':
      return kind === 'list' && (value as readonly FeelValue[]).every((member) => conforms(member, type.of));
    case 'range of': {
      const range = value as FeelRange;
      return kind === 'range' && conforms(range.start as FeelValue, type.of) && conforms(range.end as FeelValue, type.of);
    }
    case 'named':
      return false;
    case 'constrained':
      return isOfType(value, type.of) && type.allows(value);
    case 'context of': {
      const entries = value as Readonly<Record<string, FeelValue>>;
      return kind === 'context' && Object.entries(type.entries).every(([name, of]) => Object.hasOwn(entries, name) && conforms(entries[name] ?? null, of));
    }
    default:
      return kind === type.type;
  }
}

/** Whether a value may stand where a type is asked for: null always may. */
export function conforms(value: FeelValue, type: FeelType): boolean {
  return value === null || isOfType(value, type);
}
