import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { type Run, warn } from '../expression/frame';
import { dayOf } from '../values/chronology';
import { describeValue } from '../values/describe-value';
import type { FeelBody } from '../values/feel-callable';
import type { FeelValue } from '../values/feel-value';
import { monthsDuration } from '../values/temporal-arithmetic';
import type { BuiltinTable } from './builtin-table';
import { readDate, readDateTime, readDuration, readTime } from './read-temporal';
import { timeOf } from './time-of';

type Arguments = readonly (FeelValue | undefined)[];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A function that warns when it has no answer. */
function answering(name: string, answer: (args: Arguments, run: Run) => FeelValue): FeelBody {
  return (args, run, at) => {
    const value = answer(args, run);
    if (value === null) warn(run, 'feel-wrong-arguments', at, { name, reason: args.map(describeValue).join(', ') });
    return value;
  };
}

function dateOf([first, month, day, from = first]: Arguments): FeelValue {
  if (typeof first === 'number') {
    const found = typeof month === 'number' && typeof day === 'number' ? dayOf(first, month, day) : null;
    return found && new FeelDate(found);
  }
  if (typeof from === 'string') return readDate(from);
  if (from instanceof FeelDate) return from;
  return from instanceof FeelDateTime ? new FeelDate(from.unwrap().toPlainDate()) : null;
}

function dateTimeOf([first, time, from = first]: Arguments): FeelValue {
  if (time === undefined) {
    if (typeof from === 'string') return readDateTime(from);
    if (from instanceof FeelDateTime) return from;
    return from instanceof FeelDate ? new FeelDateTime(from.unwrap().toPlainDateTime(), null) : null;
  }
  const day = first instanceof FeelDate ? first.unwrap() : first instanceof FeelDateTime ? first.unwrap().toPlainDate() : null;
  return day && time instanceof FeelTime ? new FeelDateTime(day.toPlainDateTime(time.unwrap()), time.zone) : null;
}

function yearsAndMonths([from, to]: Arguments): FeelValue {
  const dayIn = (value: FeelValue | undefined) => dateOf([value ?? null]);
  const start = from instanceof FeelDate || from instanceof FeelDateTime ? dayIn(from) : null;
  const end = to instanceof FeelDate || to instanceof FeelDateTime ? dayIn(to) : null;
  if (!(start instanceof FeelDate) || !(end instanceof FeelDate)) return null;
  const span = start.unwrap().until(end.unwrap(), { largestUnit: 'month' });
  return monthsDuration(span.months) ?? null;
}

function atLiteral([text]: Arguments): FeelValue {
  return typeof text === 'string' ? (readDuration(text) ?? readDate(text) ?? readTime(text) ?? readDateTime(text)) : null;
}

function calendarDay(value: FeelValue | undefined): ReturnType<FeelDate['unwrap']> | null {
  if (value instanceof FeelDate) return value.unwrap();
  return value instanceof FeelDateTime ? value.unwrap().toPlainDate() : null;
}

const ofDay = (name: string, read: (day: NonNullable<ReturnType<typeof calendarDay>>) => FeelValue) => ({
  parameters: ['date'],
  body: answering(name, ([value]) => {
    const day = calendarDay(value);
    return day && read(day);
  }),
});

/** Date, time and duration functions (DMN 1.5, 10.3.4.1 and 10.3.4.8). */
export const TEMPORAL_FUNCTIONS: BuiltinTable = {
  date: { parameters: ['year', 'month', 'day', 'from'], body: answering('date', dateOf) },
  time: { parameters: ['hour', 'minute', 'second', 'offset', 'from'], body: answering('time', timeOf) },
  'date and time': { parameters: ['date', 'time', 'from'], body: answering('date and time', dateTimeOf) },
  duration: {
    parameters: ['from'],
    body: answering('duration', ([from]) => (typeof from === 'string' ? readDuration(from) : from instanceof FeelDuration ? from : null)),
  },
  'years and months duration': { parameters: ['from', 'to'], body: answering('years and months duration', yearsAndMonths) },
  '@': { parameters: ['from'], body: answering('@', atLiteral) },
  now: { parameters: [], body: answering('now', (_, run) => (typeof run.root?.['now'] === 'string' ? readDateTime(run.root['now']) : null)) },
  today: { parameters: [], body: answering('today', (_, run) => (typeof run.root?.['today'] === 'string' ? readDate(run.root['today']) : null)) },
  'day of year': ofDay('day of year', (day) => day.dayOfYear),
  'day of week': ofDay('day of week', (day) => WEEKDAYS[day.dayOfWeek - 1] ?? null),
  'month of year': ofDay('month of year', (day) => MONTHS[day.month - 1] ?? null),
  'week of year': ofDay('week of year', (day) => day.weekOfYear ?? null),
  'last day of month': ofDay('last day of month', (day) => day.daysInMonth),
};
