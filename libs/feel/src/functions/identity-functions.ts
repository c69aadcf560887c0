import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { equals } from '../values/equality';
import type { FeelValue } from '../values/feel-value';
import { kindOf } from '../values/kind-of';
import type { BuiltinTable } from './builtin-table';
import { functionOf } from './function-of';

const UTC: ReadonlySet<string> = new Set(['UTC', '+00:00', '-00:00', 'Z']);

function zoneOf(value: FeelValue): string | null {
  if (value instanceof FeelDate || !(value instanceof FeelDateTime || value instanceof FeelTime) || value.zone === null) return null;
  return UTC.has(value.zone) ? 'UTC' : value.zone;
}

/** Whether two values are the same thing: of one kind, equal, and in one time zone (DMN 1.5, 10.3.4.6). */
function isSame(a: FeelValue, b: FeelValue): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  if (a instanceof FeelDuration || a === null) return equals(a, b) === true;
  return zoneOf(a) === zoneOf(b) && equals(a, b) === true;
}

/** `is` (DMN 1.5, 10.3.4.6). */
export const IDENTITY_FUNCTIONS: BuiltinTable = {
  is: functionOf('is', { value1: 'any?', value2: 'any?' }, (a: FeelValue | undefined, b: FeelValue | undefined) => isSame(a ?? null, b ?? null)),
};
