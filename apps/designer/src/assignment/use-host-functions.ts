import type { HostFunctions } from '@liuzhuan/feel';
import { useMemo } from 'react';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { officeFunctions } from './office-functions';

/** The functions a diagram may call, over today's directory and calendar. */
export function useHostFunctions(): HostFunctions {
  const { directory } = useKnowledge();
  return useMemo(() => officeFunctions(directory), [directory]);
}
