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

/** What the organisation does differently from now on, and whether the limits that are open are counted anew by it. */
export const saveCalendarSchema = ownCalendarSchema.extend({
  /** Absent = true: limits in working time move to where the new calendar has them. False: they stay as they were given. */
  recount: z.boolean().optional(),
});
export type SaveCalendarDto = z.infer<typeof saveCalendarSchema>;

const count = z.number().int();
const shiftsSchema = z.object({ same: count, earlier: count, later: count, unclear: count });

/**
 * What a changed calendar means for limits that are open. Tasks with a due time: in working time and counted anew `same`, `earlier`, `later`, or `unclear` where it is not known since
 * when they count; `fixed`: the calendar has no say in them. Of those that come earlier, `overdue` would have passed already.
 */
export const calendarEffectSchema = shiftsSchema.extend({ open: count, fixed: count, overdue: count, timers: shiftsSchema });
export type CalendarEffectDto = z.infer<typeof calendarEffectSchema>;

/** Limits of open cases that are counted anew: how far it is. Figures of cases, then of limits. */
export const limitRecountSchema = z.object({
  id: z.string(),
  startedAt: z.string(),
  /** Name of the person, or login. */
  startedBy: z.string(),
  stopped: z.boolean(),
  /** Absent: still at it. */
  finishedAt: z.string().optional(),
  total: count,
  looked: count,
  /** Cases of which a limit moved. */
  moved: count,
  /** Cases that could not be looked at; they keep their limits. */
  failed: count,
  earlier: count,
  later: count,
  same: count,
  unclear: count,
});
export type LimitRecountDto = z.infer<typeof limitRecountSchema>;
/** The recount that was begun last, if there was one. */
export const latestLimitRecountSchema = z.object({ run: limitRecountSchema.optional() });
