import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';

/** Types of FEEL as values of a case have them; dates and times are kept as texts. */
export const VALUE_TYPES = ['text', 'number', 'boolean', 'date', 'dateTime', 'list', 'context', 'null'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** A value as it is being written. */
export interface Written {
  readonly type: ValueType;
  readonly text: string;
}

/** What is being changed, by name. */
export type Edits = Readonly<Record<string, Written>>;

/** One corrected variable. `before` is absent for a new one. */
export interface Change {
  readonly name: string;
  readonly before?: Json;
  readonly after: Json;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?(\[[\w/+-]+\])?$/;

export function typeOf(value: Json): ValueType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'context';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return DATE.test(value) ? 'date' : DATE_TIME.test(value) ? 'dateTime' : 'text';
}

/** A value as it is written in its field. */
export function written(value: Json): Written {
  const type = typeOf(value);
  return { type, text: typeof value === 'string' ? value : value === null ? '' : type === 'list' || type === 'context' ? JSON.stringify(value, null, 2) : String(value) };
}

export type Mistake = 'notNumber' | 'notDate' | 'notDateTime' | 'notList' | 'notContext';

function json(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The value a text stands for in its type, or why it stands for none. */
export function readValue({ type, text }: Written): { readonly value: Json } | { readonly mistake: Mistake } {
  const trimmed = text.trim();
  switch (type) {
    case 'text':
      return { value: text };
    case 'null':
      return { value: null };
    case 'boolean':
      return { value: trimmed === 'true' };
    case 'number':
      return trimmed !== '' && Number.isFinite(Number(trimmed)) ? { value: Number(trimmed) } : { mistake: 'notNumber' };
    case 'date':
      return DATE.test(trimmed) && !Number.isNaN(Date.parse(trimmed)) ? { value: trimmed } : { mistake: 'notDate' };
    case 'dateTime':
      return DATE_TIME.test(trimmed) ? { value: trimmed } : { mistake: 'notDateTime' };
    case 'list': {
      const value = json(trimmed);
      return Array.isArray(value) ? { value } : { mistake: 'notList' };
    }
    case 'context': {
      const value = json(trimmed);
      return value !== undefined && isJsonObject(value) ? { value } : { mistake: 'notContext' };
    }
  }
}

/** What the edits would change; undefined when one of them cannot be read. */
export function changesOf(known: JsonObject, edits: Edits): readonly Change[] | undefined {
  const changes: Change[] = [];
  for (const [name, text] of Object.entries(edits)) {
    const read = readValue(text);
    if ('mistake' in read) return undefined;
    const before = Object.hasOwn(known, name) ? known[name] : undefined;
    if (JSON.stringify(before) !== JSON.stringify(read.value)) changes.push({ name, ...(before !== undefined && { before }), after: read.value });
  }
  return changes;
}

/** The corrected variables as they are sent; undefined when nothing changes. */
export function correctionOf(changes: readonly Change[] | undefined): JsonObject | undefined {
  return changes && changes.length > 0 ? Object.fromEntries(changes.map(({ name, after }) => [name, after])) : undefined;
}
