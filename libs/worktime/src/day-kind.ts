import type { WorkCalendar } from './calendar';
import { dayOf } from './date-functions';
import { prepare } from './prepared-calendar';

/** What a date is and by which rule. `workday` is a weekend day that is worked (调休上班), `weekday` an ordinary one. */
export interface DayKind {
  readonly working: boolean;
  readonly kind: 'weekday' | 'weekend' | 'holiday' | 'workday';
  /** Name and source of the calendar's entry; null when only the weekday decides. */
  readonly name: string | null;
  readonly source: string | null;
  /** False when the official days of that year are not known yet (so a weekday may still become a holiday). */
  readonly official: boolean;
}

/** What the date `2026-02-17` is. Throws a Defect when the text is no date: check with `isDate` what people typed. */
export function dayKind(calendar: WorkCalendar, date: string): DayKind {
  const day = dayOf(date);
  const ready = prepare(calendar);
  const entry = ready.entries.get(day);
  const working = ready.isWorking(day);
  return {
    working,
    kind: entry ? entry.kind : working ? 'weekday' : 'weekend',
    name: entry?.name ?? null,
    source: entry?.source ?? null,
    official: ready.isOfficial(day),
  };
}

/** Whether the date `2026-02-17` is worked. Throws a Defect when the text is no date. */
export function isWorkingDay(calendar: WorkCalendar, date: string): boolean {
  return prepare(calendar).isWorking(dayOf(date));
}

/** The latest date for which the official days are known; null when none is. */
export function lastOfficialDate(calendar: WorkCalendar): string | null {
  return Object.values(calendar.officialThrough).reduce<string | null>((last, date) => (last === null || date > last ? date : last), null);
}
