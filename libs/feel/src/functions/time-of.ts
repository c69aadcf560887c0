import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { lengthOf } from '../values/chronology';
import type { FeelValue } from '../values/feel-value';
import { readTime } from './read-temporal';

const two = (value: number) => String(value).padStart(2, '0');

function offsetText(span: FeelDuration): string {
  const seconds = Math.abs(Math.trunc(lengthOf(span) / 1000));
  const rest = seconds % 60;
  return `${lengthOf(span) < 0 ? '-' : '+'}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest ? `:${two(rest)}` : ''}`;
}

/** `time(from)`, `time(hour, minute, second, offset)` (DMN 1.5, table 67); null when there is no such time. */
export function timeOf([first, minute, second, offset, from = first]: readonly (FeelValue | undefined)[]): FeelValue {
  if (typeof first === 'number') {
    if (typeof minute !== 'number' || typeof second !== 'number') return null;
    if (offset !== undefined && offset !== null && !(offset instanceof FeelDuration)) return null;
    const [whole, fraction] = String(second).split('.');
    const zone = offset instanceof FeelDuration ? offsetText(offset) : '';
    return readTime(`${two(first)}:${two(minute)}:${two(Number(whole))}${fraction ? `.${fraction}` : ''}${zone}`);
  }
  if (typeof from === 'string') return readTime(from);
  if (from instanceof FeelTime) return from;
  if (from instanceof FeelDateTime) return new FeelTime(from.unwrap().toPlainTime(), from.zone);
  return from instanceof FeelDate ? readTime('00:00:00Z') : null;
}
