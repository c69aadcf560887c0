import { useRead } from '@liuzhuan/ui';
import type { WorkCalendar } from '@liuzhuan/worktime';
import { OFFICE_CALENDAR } from './office-calendar';

/** The calendar of the organisation, with its own days and office hours; that of the country until it is read. */
export function useOfficeCalendar(): WorkCalendar {
  return useRead('readCalendar', {}).data ?? OFFICE_CALENDAR;
}
