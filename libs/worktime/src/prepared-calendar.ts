import { Defect, type Diagnostic } from '@liuzhuan/kernel';
import type { CalendarDay, WorkCalendar } from './calendar';
import { checkCalendar, parseClock } from './check-calendar';
import { type CivilDay, formatDate, parseDate, partsOf, weekdayOf } from './civil-day';
import { diagnose } from './codes';

/** A calendar made ready for counting: looked up by day number, office hours in milliseconds since midnight. */
export interface PreparedCalendar {
  readonly zone: string;
  readonly entries: ReadonlyMap<CivilDay, CalendarDay>;
  readonly office: readonly { readonly from: number; readonly to: number }[];
  /** First and last moment of a day's office hours. */
  readonly opening: number;
  readonly closing: number;
  /** Office time of one working day. */
  readonly officeTime: number;
  isWorking(day: CivilDay): boolean;
  isOfficial(day: CivilDay): boolean;
}

const prepared = new WeakMap<WorkCalendar, PreparedCalendar>();

/** Prepares a calendar once per object. Throws a Defect when the calendar does not pass `checkCalendar`. */
export function prepare(calendar: WorkCalendar): PreparedCalendar {
  let result = prepared.get(calendar);
  if (!result) prepared.set(calendar, (result = prepareAnew(calendar)));
  return result;
}

function prepareAnew(calendar: WorkCalendar): PreparedCalendar {
  const [mistake] = checkCalendar(calendar);
  if (mistake) throw new Defect(`Expected a calendar that passes checkCalendar but got: ${mistake.message.en}`);

  const entries = new Map(calendar.days.map((day) => [parseDate(day.date) as CivilDay, day]));
  const office = calendar.officeHours.map(({ from, to }) => ({ from: parseClock(from) as number, to: parseClock(to) as number }));
  const off = new Set(calendar.weekend);
  const official = new Map(Object.entries(calendar.officialThrough).map(([year, date]) => [Number(year), parseDate(date) as CivilDay]));
  return {
    zone: calendar.timeZone,
    entries,
    office,
    opening: Math.min(...office.map((period) => period.from)),
    closing: Math.max(...office.map((period) => period.to)),
    officeTime: office.reduce((sum, period) => sum + period.to - period.from, 0),
    isWorking(day) {
      const entry = entries.get(day);
      return entry ? entry.kind === 'workday' : !off.has(weekdayOf(day));
    },
    isOfficial(day) {
      const through = official.get(partsOf(day).year);
      return through !== undefined && day <= through;
    },
  };
}

/** The warning that a result rests on days whose holidays nobody has announced yet; empty when all given days are official. */
export function officialWarnings(calendar: PreparedCalendar, ...days: readonly CivilDay[]): readonly Diagnostic[] {
  const unknown = days.find((day) => !calendar.isOfficial(day));
  if (unknown === undefined) return [];
  return [diagnose('calendar-not-official', { property: 'officialThrough' }, { date: formatDate(unknown), year: partsOf(unknown).year })];
}
