import { directoryFunctions } from '@liuzhuan/engine';
import type { HostFunctions } from '@liuzhuan/feel';
import { calendarFunctions } from '@liuzhuan/worktime';
import { useMemo } from 'react';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { OFFICE_CALENDAR } from '../knowledge/office-calendar';
import { directoryOf } from './directory-of';

/** The functions a diagram may call, over today's directory and calendar. */
export function useHostFunctions(): HostFunctions {
  const { directory } = useKnowledge();
  return useMemo(() => ({ ...calendarFunctions(OFFICE_CALENDAR), ...(directory ? directoryFunctions(directoryOf(directory), { performers: {} }) : {}) }) as HostFunctions, [directory]);
}
