import type { DirectoryDto } from '@liuzhuan/contract';
import { directoryFunctions } from '@liuzhuan/engine';
import type { HostFunctions } from '@liuzhuan/feel';
import { calendarFunctions } from '@liuzhuan/worktime';
import { OFFICE_CALENDAR } from '../knowledge/office-calendar';
import { directoryOf } from './directory-of';

/** The functions a diagram may call, over a directory and the calendar; nobody has done any step. */
export function officeFunctions(directory: DirectoryDto | undefined): HostFunctions {
  const calendar: HostFunctions = calendarFunctions(OFFICE_CALENDAR) as HostFunctions;
  return directory ? { ...calendar, ...(directoryFunctions(directoryOf(directory), { performers: {} }) as HostFunctions) } : calendar;
}
