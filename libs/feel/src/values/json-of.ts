import type { Json } from '@liuzhuan/kernel';
import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import { FeelCallable } from './feel-callable';
import type { FeelValue } from './feel-value';

/**
 * A FEEL value as Json, the only form that leaves this library: dates, times and durations become their ISO 8601 text,
 * ranges their FEEL text, functions null, and numbers JSON cannot hold (infinite, not a number) null.
 */
export function jsonOf(value: FeelValue | undefined): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? (value === 0 ? 0 : value) : null;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (value instanceof FeelDate || value instanceof FeelDateTime || value instanceof FeelTime || value instanceof FeelDuration) return value.toString();
  if (value instanceof FeelRange) return value.toString();
  if (value instanceof FeelCallable) return null;
  const entries: Record<string, Json> = {};
  for (const [name, entry] of Object.entries(value)) entries[name] = jsonOf(entry as FeelValue);
  return entries;
}
