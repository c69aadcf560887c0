import { isJsonObject, type Json } from '@liuzhuan/kernel';

/**
 * A value as it comes back from a `jsonb` column: a fresh copy whose keys are ordered by length, then by bytes. Nothing may depend on
 * the order of keys or on identity, and this shows it.
 */
export function likeJsonb<T>(value: T): T {
  return reordered(JSON.parse(JSON.stringify(value)) as Json) as T;
}

function reordered(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(reordered);
  if (!isJsonObject(value)) return value;
  const keys = Object.keys(value).sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, reordered(value[key] as Json)]));
}
