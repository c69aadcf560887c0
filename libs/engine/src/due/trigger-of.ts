import type { MachineEvent } from '@liuzhuan/machine';
import type { JobRecord } from '../records/records';

/** What happens in a case when the job of a timer falls due; undefined for one of no case. */
export function triggerOf({ activation, node, payload: { last } }: JobRecord): Extract<MachineEvent, { readonly type: 'trigger' }> | undefined {
  return activation === null || node === null ? undefined : { type: 'trigger', activation, node, payload: {}, ...(last === true && { last }) };
}
