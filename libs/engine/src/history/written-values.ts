import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { scopeOf, type ScopeInstanceId, type Snapshot, type TraceEntry } from '@liuzhuan/machine';

/** Characters of JSON up to which a value is kept whole in the history; of a longer one its length and its beginning. */
const WHOLE = 500;
const BEGINNING = 80;

/** What is kept of a value that is too long for the history. */
export interface LongValue {
  /** Characters of the value as JSON. */
  readonly length: number;
  /** Its first characters. */
  readonly beginning: string;
}

/** Entries of a `step` row that say which values it wrote, by scope and name. Absent = none. */
export interface WrittenValues {
  readonly values?: Readonly<Record<ScopeInstanceId, JsonObject>>;
  readonly long?: Readonly<Record<ScopeInstanceId, Readonly<Record<string, LongValue>>>>;
}

/** Entries of a row's data under which it holds what it brought into the case. */
const BROUGHT = ['data', 'payload', 'variables'] as const;

/** Values a row of the history brought with it, by name. */
export function broughtBy(data: JsonObject | undefined): JsonObject {
  return Object.assign({}, ...BROUGHT.map((entry) => data?.[entry]).filter((part) => part !== undefined && isJsonObject(part))) as JsonObject;
}

/**
 * The values a step wrote, for its row of the history. What the row before it says already is not said twice, what a scope wrote that is gone is not said
 * at all, and a value written several times within a step only once: decision 0018.
 * @param said data of the row before, when the same command put it down
 */
export function writtenValues(trace: readonly TraceEntry[], snapshot: Snapshot, said: JsonObject | undefined): WrittenValues {
  const values: Record<ScopeInstanceId, Record<string, Json>> = {};
  const long: Record<ScopeInstanceId, Record<string, LongValue>> = {};
  let brought: JsonObject | undefined;
  for (const entry of trace) {
    if (entry.kind !== 'variables') continue;
    const variables = scopeOf(snapshot, entry.scope)?.variables;
    if (!variables) continue;
    brought ??= broughtBy(said);
    for (const name of entry.names) {
      const value = variables[name];
      if (value === undefined || (Object.hasOwn(brought, name) && brought[name] === value)) continue;
      const length = lengthOf(value);
      if (length > WHOLE) (long[entry.scope] ??= {})[name] = { length, beginning: textOf(value).slice(0, BEGINNING) };
      else (values[entry.scope] ??= {})[name] = value;
    }
  }
  return { ...(Object.keys(values).length > 0 && { values }), ...(Object.keys(long).length > 0 && { long }) };
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

function lengthOf(value: Json): number {
  if (typeof value === 'string') return value.length;
  return value !== null && typeof value === 'object' ? JSON.stringify(value).length : 0;
}
