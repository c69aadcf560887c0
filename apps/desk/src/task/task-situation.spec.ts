import type { Task } from '@liuzhuan/contract';
import { taskSituation } from './task-situation';

type Seen = Pick<Task, 'status' | 'allowed'>;
const MINE: Seen = { status: 'open', allowed: ['complete'] };
const OFFERED: Seen = { status: 'open', allowed: ['claim'] };
const OTHER: Seen = { status: 'open', allowed: [] };
const DONE: Seen = { status: 'completed', allowed: [] };
const WITHDRAWN: Seen = { status: 'withdrawn', allowed: [] };

describe('taskSituation', () => {
  it.each([
    [MINE, MINE, 'mine'],
    [OFFERED, MINE, 'mine'],
    [OFFERED, OTHER, 'taken-just-now'],
    [MINE, DONE, 'done-just-now'],
    [MINE, WITHDRAWN, 'withdrawn-just-now'],
    [OTHER, OTHER, 'other'],
    [OTHER, DONE, 'done'],
    [DONE, DONE, 'done'],
    [WITHDRAWN, WITHDRAWN, 'withdrawn'],
  ])('%j then %j is %s', (opened, now, situation) => expect(taskSituation(opened, now)).toBe(situation));
});
