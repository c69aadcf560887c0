import type { Deadline, Moment, Span } from './deadline';
import { quantity, WORKING_UNITS } from './units';

/** The canonical literal of a time limit, for attributes in diagrams: `parseDeadline` reads it back to the same value. */
export function formatDeadline(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'working-days':
      return quantity(deadline.count, WORKING_UNITS.day).en;
    case 'office-time':
      return deadline.minutes % 60 === 0
        ? quantity(deadline.minutes / 60, WORKING_UNITS.hour).en
        : quantity(deadline.minutes, WORKING_UNITS.minute).en;
    case 'span':
      return formatSpan(deadline.span);
    case 'repetition':
      return [`R${deadline.times ?? ''}`, ...(deadline.start ? [formatMoment(deadline.start)] : []), formatDeadline(deadline.every)].join(
        '/',
      );
    case 'cron':
      return deadline.pattern;
    default:
      return formatMoment(deadline);
  }
}

function formatMoment(moment: Moment): string {
  if (moment.kind === 'date') return moment.date;
  return moment.kind === 'instant' ? moment.instant : moment.local;
}

function formatSpan(span: Span): string {
  const part = (figure: number | undefined, letter: string) => (figure ? `${figure}${letter}` : '');
  const dates = part(span.years, 'Y') + part(span.months, 'M') + part(span.weeks, 'W') + part(span.days, 'D');
  const clock = part(span.hours, 'H') + part(span.minutes, 'M') + part(span.seconds, 'S');
  return dates + clock === '' ? 'PT0S' : `P${dates}${clock === '' ? '' : `T${clock}`}`;
}
