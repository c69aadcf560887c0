import { dayKind, nextWorkingDay, type WorkCalendar } from '@liuzhuan/worktime';

/** The offices' time has no summer time: UTC+8. */
const OFFICE_MS = 8 * 3_600_000;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/;

/** `2026-11-25T08:00` on the offices' clocks as an instant; undefined when it is no such time. */
export function instantOfOffice(local: string): string | undefined {
  const epoch = LOCAL.test(local) ? Date.parse(`${local}${local.length === 16 ? ':00' : ''}+08:00`) : Number.NaN;
  return Number.isNaN(epoch) ? undefined : new Date(epoch).toISOString();
}

/** Opening of the first working day after the instant (milliseconds), as a field for date and time wants it: `2026-11-25T08:00`. */
export function proposedTime(now: number, calendar: WorkCalendar): string {
  const today = new Date(now + OFFICE_MS).toISOString().slice(0, 10);
  return `${nextWorkingDay(today, calendar)}T${calendar.officeHours[0]?.from ?? '08:00'}`;
}

/** What is to be said about a time at which something is to come into force. */
export type TimeVerdict =
  | { readonly kind: 'missing' }
  | { readonly kind: 'past' }
  /** `official`: whether the holidays of that year are announced. */
  | { readonly kind: 'working' | 'not-working'; readonly instant: string; readonly holiday: string | null; readonly official: boolean };

/** Judges a time of the offices' clocks; `now` in milliseconds. */
export function judgeTime(local: string, now: number, calendar: WorkCalendar): TimeVerdict {
  const instant = instantOfOffice(local);
  if (instant === undefined) return { kind: 'missing' };
  if (Date.parse(instant) <= now) return { kind: 'past' };
  const { working, name, official } = dayKind(calendar, local.slice(0, 10));
  return { kind: working ? 'working' : 'not-working', instant, holiday: working ? null : name, official };
}
