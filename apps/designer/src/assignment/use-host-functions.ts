import { directoryFunctions } from '@liuzhuan/engine';
import type { HostFunctions } from '@liuzhuan/feel';
import { buildCalendar, calendarFunctions, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { useMemo } from 'react';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { directoryOf } from './directory-of';

const CALENDAR = buildCalendar(CHINA_CALENDAR);

/** The functions a diagram may call, over today's directory and calendar. */
export function useHostFunctions(): HostFunctions {
  const { directory } = useKnowledge();
  return useMemo(() => ({ ...calendarFunctions(CALENDAR), ...(directory ? directoryFunctions(directoryOf(directory), { performers: {} }) : {}) }) as HostFunctions, [directory]);
}
