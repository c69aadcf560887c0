import type { BilingualText, Instant } from '@liuzhuan/kernel';
import type { WorkCalendar } from './calendar';
import type { Period, Span } from './deadline';
import { describeSpan } from './describe-deadline';
import { instantBefore } from './due-at';
import { DAY, epochOf, HOUR, MINUTE } from './local-time';
import { workingTimeBetween } from './time-between';
import { quantity, WORKING_UNITS } from './units';

/** How a task stands towards its due time, for chips and lists. */
export interface DueState {
  readonly state: 'on-track' | 'soon' | 'overdue';
  /** `剩 2 个工作日` / `2 working days left`, `已超期 3 小时` / `overdue by 3 hours`. */
  readonly remaining: BilingualText;
}

const ONE_WORKING_DAY: Period = { kind: 'working-days', count: 1 };

/**
 * How a due time stands at `now`. On the minute it is due is not yet overdue (`以内` = at the latest). `soon` begins one working
 * day before, or the period given. Time is told in whole working days; below one, in clock time.
 */
export function dueState(due: Instant, now: Instant, calendar: WorkCalendar, soon: Period = ONE_WORKING_DAY): DueState {
  if (now > due) {
    const late = distance(due, now, calendar);
    return { state: 'overdue', remaining: { zh: `已超期 ${late.zh}`, en: `overdue by ${late.en}` } };
  }
  const left = distance(now, due, calendar);
  const remaining = { zh: `剩 ${left.zh}`, en: `${left.en} left` };
  return { state: instantBefore(soon, due, calendar).instant <= now ? 'soon' : 'on-track', remaining };
}

function distance(from: Instant, to: Instant, calendar: WorkCalendar): BilingualText {
  const { workingDays } = workingTimeBetween(from, to, calendar);
  return workingDays > 0 ? quantity(workingDays, WORKING_UNITS.day) : describeClockTime(epochOf(to) - epochOf(from));
}

/** The two greatest units that matter: `2 天 3 小时`, `3 小时 20 分钟`, `5 分钟`. */
function describeClockTime(time: number): BilingualText {
  if (time < MINUTE) return { zh: '不到 1 分钟', en: 'less than 1 minute' };
  const [days, hours, minutes] = [Math.floor(time / DAY), Math.floor((time % DAY) / HOUR), Math.floor((time % HOUR) / MINUTE)];
  const span: Span = days > 0 ? { days, hours } : { hours, minutes };
  return describeSpan(span);
}
