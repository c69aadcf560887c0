import { type Diagnostic, fail, type Location, ok, type Result } from '@liuzhuan/kernel';
import { Temporal } from 'temporal-polyfill';
import { diagnose } from './codes';
import type { Period, Span } from './deadline';
import { parseFigure } from './figure';
import { SPAN_NAMES, SPAN_UNITS, unitOf } from './units';

const MAX_DAYS = 36_525;
const AT_ONCE = new Set(['立即', '即时', '第一时间', 'immediately', 'at once']);
/** `within 3 working days`, `3个工作日以内`, `3 个工作日内`: at the latest (reading 3 of the processes). */
const AT_THE_LATEST = /^(?:within\s+)?(.*?)\s*(?:以内|之内|内)?$/i;
const WORDS = /^(-?)([\d.]+|[一二两三四五六七八九十]+)\s*(\D+)$/;
const ISO_DURATION = /^[+-]?P/i;
/** Between `2 个工作小时` and `30 个工作分钟`. */
const NEXT_PART = /(?<=[^\d\s])\s+(?=\d)/;

/** Reads a length of time: `3 working days`, `三个工作日`, `2 working hours`, `PT90M`, `P5D`, `2 weeks`, `1 天 4 小时`: whatever `describeDeadline` says, too. */
export function parsePeriod(text: string, location: Location): Result<Period, Diagnostic> {
  const plain = text.trim().replace(AT_THE_LATEST, '$1');
  if (AT_ONCE.has(plain.toLowerCase())) return ok({ kind: 'span', span: {} });
  if (ISO_DURATION.test(plain)) return parseIso(plain, location);

  const parts = plain.split(NEXT_PART);
  if (parts.length > 1) return sumOf(parts.map((part) => parsePeriod(part, location))) ?? fail(diagnose('deadline-unreadable', location, { text }));

  const [, sign, digits = '', word = ''] = WORDS.exec(plain) ?? [];
  const figure = parseFigure(digits);
  const unit = unitOf(word.trim());
  if (figure === undefined || !unit) return fail(diagnose('deadline-unreadable', location, { text }));
  if (sign === '-' && figure !== 0) return fail(diagnose('deadline-negative', location, { text }));
  if (!Number.isInteger(figure) && !unit.fraction) return fail(diagnose('deadline-fraction', location, { text }));
  if (figure * unit.days > MAX_DAYS) return fail(diagnose('deadline-too-long', location, { text }));
  return ok(figure === 0 && unit.period(0).kind === 'span' ? { kind: 'span', span: {} } : unit.period(figure));
}

/** Several figures of one kind, each unit once; undefined when they do not go together. */
function sumOf(parts: readonly Result<Period, Diagnostic>[]): Result<Period, Diagnostic> | undefined {
  const wrong = parts.find((part) => !part.ok);
  if (wrong) return wrong;
  const periods = parts.flatMap((part) => (part.ok ? [part.value] : []));
  const minutes = periods.flatMap((period) => (period.kind === 'office-time' ? [period.minutes] : []));
  if (minutes.length === periods.length) return ok({ kind: 'office-time', minutes: minutes.reduce((sum, part) => sum + part, 0) });
  const units = periods.flatMap((period) => (period.kind === 'span' ? Object.entries(period.span) : []));
  const isEach = periods.every(({ kind }) => kind === 'span') && new Set(units.map(([unit]) => unit)).size === units.length;
  return isEach ? ok({ kind: 'span', span: Object.fromEntries(units) }) : undefined;
}

function parseIso(text: string, location: Location): Result<Period, Diagnostic> {
  let duration: Temporal.Duration;
  try {
    duration = Temporal.Duration.from(text);
  } catch {
    return fail(diagnose('deadline-unreadable', location, { text }));
  }
  if (duration.sign < 0) return fail(diagnose('deadline-negative', location, { text }));
  const seconds = duration.seconds + duration.milliseconds / 1_000;
  const span: Span = Object.fromEntries(
    SPAN_NAMES.map((name) => [name, name === 'seconds' ? seconds : duration[name]] as const).filter(([, figure]) => figure !== 0),
  );
  const days = SPAN_NAMES.reduce((sum, name) => sum + (span[name] ?? 0) * SPAN_UNITS[name].days, 0);
  return days > MAX_DAYS ? fail(diagnose('deadline-too-long', location, { text })) : ok({ kind: 'span', span });
}

/** True for `PT0S`, `立即`, `0 working days`: due at once. */
export function isZero(period: Period): boolean {
  if (period.kind === 'span') return Object.keys(period.span).length === 0;
  return (period.kind === 'working-days' ? period.count : period.minutes) === 0;
}
