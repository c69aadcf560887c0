import { CHINA_NOTICES } from './china';
import { calendarOfNotices } from './holiday-notice';
import type { NationalCalendar } from '../calendar';

/** Holidays and 调休 of the People's Republic of China from 2004 on, as the State Council's notices give them. */
export const CHINA_CALENDAR: NationalCalendar = calendarOfNotices(CHINA_NOTICES);
