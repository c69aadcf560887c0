import type { Diagnostic, Location } from '@liuzhuan/kernel';
import { diagnoseFeel } from '../codes';
import type { Evaluator, RawWarning } from './frame';
import { positionOf } from './position';

/** A warning in words, placed within its source. */
export function diagnosticOf(warning: RawWarning | Diagnostic, source: string, location: Location = {}): Diagnostic {
  if ('severity' in warning) return warning;
  return diagnoseFeel(warning.code, { ...location, ...positionOf(source, warning.at) }, warning.params);
}

/** The evaluator of a source that stands at a known place: its warnings carry the place. */
export function located(evaluator: Evaluator, source: string, location: Location): Evaluator {
  return (frame) => {
    const { warnings } = frame.run;
    const before = warnings.length;
    const value = evaluator(frame);
    for (let index = before; index < warnings.length; index++) {
      const warning = warnings[index];
      if (warning) warnings[index] = diagnosticOf(warning, source, location);
    }
    return value;
  };
}
