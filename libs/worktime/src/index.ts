export {
  buildCalendar,
  type CalendarDay,
  DEFAULT_OFFICE_HOURS,
  type NationalCalendar,
  type OfficePeriod,
  type OrganisationCalendar,
  type WorkCalendar,
} from './calendar';
export { checkCalendar } from './check-calendar';
export { type DayKind, dayKind, isWorkingDay, lastOfficialDate } from './day-kind';
export { CHINA_CALENDAR } from './national/china-calendar';
export { type AnnouncedHoliday, calendarOfNotices, type HolidayNotice, type HolidayNotices } from './national/holiday-notice';

export { type Cycle, type Deadline, isCycle, isMoment, isPeriod, isWorkingTime, type Moment, type Period, type Span } from './deadline';
export { parseDeadline } from './parse-deadline';
export { describeDeadline } from './describe-deadline';
export { formatDeadline } from './format-deadline';

export { dueAt, instantBefore } from './due-at';
export { type DueTime } from './due-time';
export { type DateUse } from './moment-time';
export { nextOccurrence, nthOccurrence, type Occurrence } from './next-occurrence';
export { dateOf, daysBefore, isDate, localText, nextWorkingDay, workingDaysAfter, workingDaysBefore } from './date-functions';
export { type WorkingTime, workingTimeBetween } from './time-between';
export { type DueState, dueState } from './due-state';
export { type CalendarFunction, calendarFunctions } from './calendar-functions';
export { WORKTIME_CODES } from './codes';
