import { entryOf } from '../values/context-entry';
import type { FeelValue } from '../values/feel-value';
import type { Frame } from './frame';

/** Value of a name in the nearest frame that has it; undefined when none has. */
export function lookup(frame: Frame, name: string): FeelValue | undefined {
  for (let scope: Frame | null = frame; scope; scope = scope.parent) {
    const value = entryOf(scope.values, name);
    if (value !== undefined) return value;
  }
  return undefined;
}
