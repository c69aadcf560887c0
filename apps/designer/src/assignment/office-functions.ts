import type { DirectoryDto } from '@liuzhuan/contract';
import { directoryFunctions } from '@liuzhuan/engine';
import type { HostFunctions } from '@liuzhuan/feel';
import { calendarFunctions, type WorkCalendar } from '@liuzhuan/worktime';
import { OFFICE_CALENDAR } from '../knowledge/office-calendar';
import { directoryOf } from './directory-of';

/** The functions a diagram may call, over a directory and the calendar; nobody has done any step. */
export function officeFunctions(directory: DirectoryDto | undefined, calendar: WorkCalendar = OFFICE_CALENDAR): HostFunctions {
  const ofDates = calendarFunctions(calendar) as HostFunctions;
  return directory ? { ...ofDates, ...(directoryFunctions(directoryOf(directory), { performers: {} }) as HostFunctions) } : ofDates;
}
