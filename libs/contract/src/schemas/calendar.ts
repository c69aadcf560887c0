import { z } from 'zod';

const date = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

/** A day that differs from its weekday: a day off, or a day that is worked all the same. */
export const calendarDaySchema = z.object({ date, kind: z.enum(['holiday', 'workday']), name: z.string().trim().min(1).max(60), source: z.string().trim().max(300) });
export type CalendarDayDto = z.infer<typeof calendarDaySchema>;
const officePeriodSchema = z.object({ from: clock, to: clock });

/** What an organisation does differently from the country. Without office hours of its own: 08:30–12:00 and 14:30–18:00. */
export const ownCalendarSchema = z.object({ days: z.array(calendarDaySchema).max(3_000), officeHours: z.array(officePeriodSchema).min(1).max(6).optional() });
export type OwnCalendarDto = z.infer<typeof ownCalendarSchema>;

/** The calendar limits are counted by, with what of it is the organisation's own. */
export const calendarSchema = z.object({
  timeZone: z.string(),
  /** ISO weekdays that are off: Monday 1 … Sunday 7. */
  weekend: z.array(z.number().int()),
  officeHours: z.array(officePeriodSchema),
  days: z.array(calendarDaySchema),
  /** Year → last day of it for which the official days are known. */
  officialThrough: z.record(z.string(), z.string()),
  own: ownCalendarSchema,
});
export type CalendarDto = z.infer<typeof calendarSchema>;

/**
 * What a changed calendar means for tasks that are open: their due times stay as they were given. `earlier` and `later` would be counted
 * differently from now on, `same` alike; `unclear` have a limit that depends on the case.
 */
export const calendarEffectSchema = z.object({ open: z.number().int(), same: z.number().int(), earlier: z.number().int(), later: z.number().int(), unclear: z.number().int() });
export type CalendarEffectDto = z.infer<typeof calendarEffectSchema>;
