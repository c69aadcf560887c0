import type { DelegationDto, Task } from '@liuzhuan/contract';

/** The delegation under which somebody else does the task now. */
export function openDelegation({ delegations }: Pick<Task, 'delegations'>): DelegationDto | undefined {
  return delegations.find(({ endedAt }) => endedAt === undefined);
}
