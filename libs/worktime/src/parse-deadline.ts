import { type Diagnostic, fail, type Location, ok, type Result } from '@liuzhuan/kernel';
import { diagnose } from './codes';
import type { Deadline } from './deadline';
import { looksLikeCron, looksLikeRepetition, parseCron, parseRepetition } from './parse-cycle';
import { looksLikeMoment, parseMoment } from './parse-moment';
import { parsePeriod } from './parse-period';

/**
 * Reads the literal of a time limit. `location` is where the author wrote it and is handed on in the diagnostic.
 *
 * - `3 working days`, `3工作日`, `三个工作日内`, `2 working hours`, `立即`
 * - `PT90M`, `P5D`, `P1M`, `90 minutes`, `2周`, `1个季度` – calendar and clock units (`天` and `日` without 工作 are calendar days)
 * - `2026-10-10`, `2026-10-10T17:00`, `2026-10-10T17:00+08:00`
 * - `R3/P1D`, `R/1 working day`, `R3/2026-10-10T09:00/P1D`, `0 9 * * 1`
 */
export function parseDeadline(text: string, location: Location = {}): Result<Deadline, Diagnostic> {
  const literal = text.trim();
  if (literal === '') return fail(diagnose('deadline-empty', location));
  if (looksLikeRepetition(literal)) return parseRepetition(literal, location);
  if (looksLikeCron(literal)) return parseCron(literal, location);
  if (looksLikeMoment(literal)) {
    const moment = parseMoment(literal);
    return moment ? ok(moment) : fail(diagnose('deadline-date-missing', location, { text: literal }));
  }
  return parsePeriod(literal, location);
}
