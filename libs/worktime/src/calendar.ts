/** A day that differs from its weekday: a day off, or a weekend day that is worked (调休上班). */
export interface CalendarDay {
  /** `2026-02-17` */
  readonly date: string;
  readonly kind: 'holiday' | 'workday';
  /** What the day belongs to, e.g. `春节`; a 调休 workday bears the name of the holiday it makes up for. */
  readonly name: string;
  /** Where it is laid down: the notice's address or number. */
  readonly source: string;
}

/** A stretch of office time on a working day, local time, e.g. `08:30` to `12:00`; `24:00` may end it. */
export interface OfficePeriod {
  readonly from: string;
  readonly to: string;
}

/**
 * What a deadline is counted by: plain JSON, immutable. All functions keep what they prepare per object identity,
 * so load a calendar once and pass the same object.
 */
export interface WorkCalendar {
  /** IANA name, `Asia/Shanghai`. */
  readonly timeZone: string;
  /** ISO weekdays that are off: Monday 1 … Sunday 7. */
  readonly weekend: readonly number[];
  readonly officeHours: readonly OfficePeriod[];
  /** Ascending by date, one entry per date. */
  readonly days: readonly CalendarDay[];
  /** Year → last day of it for which the official days are known. A year without entry is not official at all. */
  readonly officialThrough: Readonly<Record<string, string>>;
}

/** The days everybody in the country has off or works, as announced year by year. */
export interface NationalCalendar {
  readonly timeZone: string;
  readonly weekend: readonly number[];
  readonly days: readonly CalendarDay[];
  readonly officialThrough: Readonly<Record<string, string>>;
}

/** What an organisation does differently: its own days win over the national ones of the same date. */
export interface OrganisationCalendar {
  readonly days?: readonly CalendarDay[];
  readonly officeHours?: readonly OfficePeriod[];
  readonly weekend?: readonly number[];
}

/** Office hours where the organisation has set none. */
export const DEFAULT_OFFICE_HOURS: readonly OfficePeriod[] = [
  { from: '08:30', to: '12:00' },
  { from: '14:30', to: '18:00' },
];

/** Lays an organisation's exceptions over the national days. Does not judge the entries: see `checkCalendar`. */
export function buildCalendar(national: NationalCalendar, organisation: OrganisationCalendar = {}): WorkCalendar {
  const own = organisation.days ?? [];
  const overridden = new Set(own.map((day) => day.date));
  const days = [...national.days.filter((day) => !overridden.has(day.date)), ...own];
  return {
    timeZone: national.timeZone,
    weekend: organisation.weekend ?? national.weekend,
    officeHours: organisation.officeHours ?? DEFAULT_OFFICE_HOURS,
    days: days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    officialThrough: national.officialThrough,
  };
}
