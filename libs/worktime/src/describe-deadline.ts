import type { BilingualText } from '@liuzhuan/kernel';
import type { Deadline, Moment, Period, Span } from './deadline';
import { quantity, SPAN_NAMES, SPAN_UNITS, WORKING_UNITS } from './units';

/** A time limit in words, for people: `3 个工作日` / `3 working days`, `每 1 天一次，共 3 次` / `every 1 day, 3 times`. */
export function describeDeadline(deadline: Deadline): BilingualText {
  switch (deadline.kind) {
    case 'working-days':
      return quantity(deadline.count, WORKING_UNITS.day);
    case 'office-time':
      return joined([
        [Math.floor(deadline.minutes / 60), WORKING_UNITS.hour],
        [deadline.minutes % 60, WORKING_UNITS.minute],
      ]);
    case 'span':
      return describeSpan(deadline.span);
    case 'date':
      return { zh: deadline.date, en: deadline.date };
    case 'date-time':
    case 'instant':
      return clockTime(deadline);
    case 'repetition':
      return describeRepetition(deadline.every, deadline.times, deadline.start);
    case 'cron':
      return { zh: `按 cron 表达式 ${deadline.pattern}`, en: `by cron ${deadline.pattern}` };
  }
}

/** `1 天 4 小时` / `1 day 4 hours`; an empty span is `立即` / `immediately`. */
export function describeSpan(span: Span): BilingualText {
  return joined(SPAN_NAMES.map((name) => [span[name] ?? 0, SPAN_UNITS[name]] as const));
}

function joined(parts: readonly (readonly [number, Parameters<typeof quantity>[1]])[]): BilingualText {
  const texts = parts.filter(([figure]) => figure !== 0).map(([figure, unit]) => quantity(figure, unit));
  if (texts.length === 0) return { zh: '立即', en: 'immediately' };
  return { zh: texts.map(({ zh }) => zh).join(' '), en: texts.map(({ en }) => en).join(' ') };
}

function clockTime(moment: Exclude<Moment, { kind: 'date' }>): BilingualText {
  const iso = moment.kind === 'instant' ? moment.instant : moment.local;
  const text = `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  return moment.kind === 'instant' ? { zh: `${text}（UTC）`, en: `${text} (UTC)` } : { zh: text, en: text };
}

function describeRepetition(every: Period, times: number | null, start: Moment | null): BilingualText {
  const interval = describeDeadline(every);
  const from = start ? describeDeadline(start) : null;
  return {
    zh: `${from ? `自 ${from.zh} 起` : ''}每 ${interval.zh}一次${times === null ? '' : `，共 ${times} 次`}`,
    en: `every ${interval.en}${from ? ` from ${from.en}` : ''}${times === null ? '' : `, ${times} time${times === 1 ? '' : 's'}`}`,
  };
}
