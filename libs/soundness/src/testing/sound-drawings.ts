import { type Line, sub } from './drawing';

/** Sound drawings that must not raise an alarm. */
export const SOUND: readonly { readonly name: string; readonly lines: readonly Line[] }[] = [
  { name: 'several none start events', lines: ['s > t1 > e', 's2 > t2 > t1'] },
  { name: 'two ends side by side', lines: ['s > p1 > t1 > e1', 'p1 > t2 > e2'] },
  { name: 'branches that meet at an end', lines: ['s > p1 > t1 > e', 'p1 > t2 > e'] },
  { name: 'reminders as often as wanted', lines: ['s > x1 > t1 > x2 > e', 'x2 > x1', 'b1: on t1 continuing cycle', 'b1 > t3 > e3'] },
  { name: 'the first answer wins', lines: ['s > p1 > t1 > e1', 'p1 > c2 > e2', 'c2: timer', 'e1: terminate', 'e2: terminate'] },
  {
    name: 'inclusive branches of unequal length',
    lines: ['s > o1 > t1 > t2 > o2 > e', 'o1 > t3 > o2', 'o1 > t4 > x1 > o2', 'x1 > t4b > o2'],
  },
  { name: 'members with a vote', lines: ['t1: vote', 's > t1 > e'] },
  { name: 'members one after the other', lines: ['t1: queue', 's > t1 > e'] },
  { name: 'a repeated task', lines: ['t1: again', 's > t1 > e'] },
  {
    name: 'members of sub-processes with timers',
    lines: [sub('u', 's1 > t1 > x1 > e1', 'b1: on t1 timer', 'b1 > t2 > x1'), 'u: members', 's > u > e'],
  },
  {
    name: 'a called process with a deadline and an error',
    lines: ['s > q1 > x1 > e', 'b1: on q1 timer', 'b1 > x1', 'b2: on q1 error E', 'b2 > t2 > x1'],
  },
  {
    name: 'an interrupted sub-process',
    lines: [sub('u', 's1 > p1 > t1 > p2 > e1', 'p1 > t2 > p2'), 's > u > x1 > e', 'b1: on u timer', 'b1 > t3 > x1'],
  },
  {
    name: 'outcomes compared twice',
    lines: [
      't1: outcomes yes|no',
      's > t1 > x1',
      'x1 > t2 : outcome = "yes"',
      'x1 > x2 : not(outcome = "yes")',
      'x2 > t3 : outcome = "no" and amount > 3',
      'x2 > t4 : outcome in ("no", "late")',
      't2 > e',
      't3 > e',
      't4 > e',
    ],
  },
  { name: 'conditions over data', lines: ['s > t1 > x1', 'x1 > t2 : amount > 1000', 'x1 > t3 : amount <= 1000', 't2 > x2', 't3 > x2 > e'] },
  { name: 'a script that turns until it is done', lines: ['s > x1 > f1 > x2 > e', 'x2 > x1'] },
];
