import type { Task } from '@liuzhuan/contract';

/** How a task stands to the reader. `…-just-now`: it changed while the page was open. */
export type TaskSituation = 'mine' | 'suspended' | 'other' | 'done' | 'withdrawn' | 'taken-just-now' | 'done-just-now' | 'withdrawn-just-now';

type Seen = Pick<Task, 'status' | 'allowed'> & Partial<Pick<Task, 'suspended'>>;

const canAct = ({ allowed }: Seen) => allowed.includes('complete') || allowed.includes('claim') || allowed.includes('giveBack');

/** Compares the task as it was when the page opened with what it is now. */
export function taskSituation(opened: Seen, now: Seen): TaskSituation {
  const lost = opened.status === 'open' && canAct(opened);
  if (now.status === 'completed') return lost ? 'done-just-now' : 'done';
  if (now.status === 'withdrawn') return lost ? 'withdrawn-just-now' : 'withdrawn';
  if (now.suspended) return 'suspended';
  if (canAct(now)) return 'mine';
  return lost ? 'taken-just-now' : 'other';
}
