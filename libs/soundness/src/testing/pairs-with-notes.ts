import { sub } from './drawing';
import type { Pair } from './pair';

/** What is only worth a look: a wait that may last for ever, work that an end takes away. */
export const NOTED: readonly Pair[] = [
  {
    name: 'a clock on the wait removed',
    sound: ['r1: message reply', 'n1: message reply', 's > n1 > r1 > e', 'b1: on r1 timer', 'b1 > t1 > e2'],
    broken: ['r1: message reply', 'n1: message reply', 's > n1 > r1 > e'],
    finds: ['wait-without-deadline r1'],
  },
  {
    name: 'the clock beside the answer removed',
    sound: ['c1: message reply', 'c2: timer', 'n1: message reply', 's > n1 > v1 > c1 > e', 'v1 > c2 > e2'],
    broken: ['c1: message reply', 'n1: message reply', 's > n1 > c1 > e'],
    finds: ['wait-without-deadline c1'],
  },
  {
    name: 'the clock around the body removed',
    sound: [sub('u', 'r1: message reply', 's1 > r1 > e1'), 'n1: message reply', 's > n1 > u > e', 'b1: on u timer', 'b1 > t1 > e2'],
    broken: [sub('u', 'r1: message reply', 's1 > r1 > e1'), 'n1: message reply', 's > n1 > u > e'],
    finds: ['wait-without-deadline r1'],
  },
  {
    name: 'a clock in another branch',
    sound: ['c1: message reply', 'c2: timer', 'n1: message reply', 's > n1 > v1 > c1 > x2 > e', 'v1 > c2 > x2'],
    broken: ['c1: message reply', 'c2: timer', 'n1: message reply', 's > n1 > p1 > c1 > p2 > e', 'p1 > c2 > p2'],
    finds: ['wait-without-deadline c1'],
  },
  {
    name: 'an end that does not wait for the other branch',
    sound: ['s > p1 > t1 > p2 > e1', 'p1 > t2 > p2', 'e1: terminate'],
    broken: ['s > p1 > t1 > e1', 'p1 > t2 > e2', 'e1: terminate'],
    finds: ['work-cut-off e1 t2'],
  },
  {
    name: 'an end that takes a reminder away',
    sound: ['s > t1 > e', 'b1: on t1 continuing timer', 'b1 > t2 > e2'],
    broken: ['s > t1 > e', 'e: terminate', 'b1: on t1 continuing timer', 'b1 > t2 > e2'],
    finds: ['work-cut-off e t2'],
  },
  {
    name: 'an end inside a sub-process that takes its other branch away',
    sound: [sub('u', 's1 > p1 > t1 > e1', 'p1 > t2 > e2'), 's > u > e'],
    broken: [sub('u', 'e1: terminate', 's1 > p1 > t1 > e1', 'p1 > t2 > e2'), 's > u > e'],
    finds: ['work-cut-off e1 t2'],
  },
];
