import type { HostFunctions } from '@liuzhuan/feel';
import { useMemo } from 'react';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { useOfficeCalendar } from '../knowledge/use-office-calendar';
import { officeFunctions } from './office-functions';

/** The functions a diagram may call, over today's directory and calendar. */
export function useHostFunctions(): HostFunctions {
  const { directory } = useKnowledge();
  const calendar = useOfficeCalendar();
  return useMemo(() => officeFunctions(directory, calendar), [directory, calendar]);
}
