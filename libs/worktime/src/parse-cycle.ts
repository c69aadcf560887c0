import { type Diagnostic, fail, type Location, ok, type Result } from '@liuzhuan/kernel';
import { Cron } from 'croner';
import { diagnose } from './codes';
import type { Cycle, Period } from './deadline';
import { parseMoment } from './parse-moment';
import { isZero, parsePeriod } from './parse-period';

const REPETITION = /^R(\d*)\/(.+)$/i;
const CRON = /^[\d*][\d*,/-]*(\s+[\d*,/?-]+)(\s+[\w*,/?#+-]+){3,4}$/;

/** True when the text is meant as an ISO 8601 repetition, `R3/P1D`. */
export function looksLikeRepetition(text: string): boolean {
  return /^R\d*\//i.test(text);
}

/** Reads `R3/P1D`, `R/1 working day`, `R3/2026-10-10T09:00/P1D`. The form with an end (`R/P1D/2026-12-31`) is not understood. */
export function parseRepetition(text: string, location: Location): Result<Cycle, Diagnostic> {
  const match = REPETITION.exec(text);
  const parts = match?.[2]?.split('/') ?? [];
  const start = parts.length === 2 ? parseMoment(parts[0] as string) : null;
  if (!match || parts.length > 2 || start === undefined) return fail(diagnose('cycle-unreadable', location, { text }));

  const every: Result<Period, Diagnostic> = parsePeriod(parts[parts.length - 1] as string, location);
  if (!every.ok) return every;
  const times = match[1] ? Number(match[1]) : null;
  if (times === 0 || isZero(every.value)) return fail(diagnose('cycle-never', location, { text }));
  return ok({ kind: 'repetition', times, start, every: every.value });
}

/** True when the text has the five or six fields of a cron text. */
export function looksLikeCron(text: string): boolean {
  return CRON.test(text);
}

/** A reader of a cron text. Without a function to call it is a mere calculator: it sets no timers. */
export function cronOf(pattern: string, timeZone: string): Cron {
  return new Cron(pattern, { timezone: timeZone, mode: '5-or-6-parts' });
}

/** Reads `0 9 * * 1`. A pattern that never comes (30 February) is refused. */
export function parseCron(text: string, location: Location): Result<Cycle, Diagnostic> {
  const pattern = text.replace(/\s+/g, ' ');
  try {
    const first = cronOf(pattern, 'UTC').nextRun('2024-01-01T00:00:00Z');
    return first ? ok({ kind: 'cron', pattern }) : fail(diagnose('cycle-never', location, { text }));
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace('CronPattern: ', '') : String(error);
    return fail(diagnose('cron-unreadable', location, { text, reason }));
  }
}
