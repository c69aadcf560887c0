import type { Delegation, TaskRecord } from '../records/records';

/** The delegation under which somebody else does the work of a task now. */
export function openDelegation({ delegations }: Pick<TaskRecord, 'delegations'>): Delegation | undefined {
  return delegations.find(({ endedAt }) => endedAt === null);
}
