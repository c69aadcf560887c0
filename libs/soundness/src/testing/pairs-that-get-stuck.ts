import { sub } from './drawing';
import { OUTCOME, type Pair } from './pair';

const AND = ['s > p1 > t1 > p2 > e', 'p1 > t2 > p2'];
const XOR = ['s > x1 > t1 > x2 > t3 > e', 'x1 > t2 > x2'];
const LOOP = ['s > x1 > t1 > x2 > e', 'x2 > x1'];

/** Dead ends, traps, branches that are not joined, work that piles up. */
export const STUCK: readonly Pair[] = [
  // Dead ends
  { name: 'exclusive choice, parallel join', sound: XOR, broken: ['s > x1 > t1 > p2 > t3 > e', 'x1 > t2 > p2'], finds: ['deadlock p2'] },
  {
    name: 'inclusive choice, parallel join',
    sound: ['s > o1 > t1 > o2 > e', 'o1 > t2 > o2'],
    broken: ['s > o1 > t1 > p2 > e', 'o1 > t2 > p2'],
    finds: ['deadlock p2'],
  },
  {
    name: 'a branch that ends before the join',
    sound: AND,
    broken: ['s > p1 > t1 > p2 > e', 'p1 > t2 > x1 > p2', 'x1 > e2'],
    finds: ['left-behind p2'],
  },
  {
    name: 'a loop into a join',
    sound: ['s > x1 > t1 > x2 > e', 'x2 > t2 > x1'],
    broken: ['s > p1 > t1 > x2 > e', 'x2 > t2 > p1'],
    finds: ['deadlock p1'],
  },
  {
    name: 'a timer that leaves the branch',
    sound: [...AND, 'b1: on t2 timer', 'b1 > t4 > x4 > p2'].map((line) => (line === 'p1 > t2 > p2' ? 'p1 > t2 > x4' : line)),
    broken: [...AND, 'b1: on t2 timer', 'b1 > t4 > e4'],
    finds: ['left-behind p2'],
  },
  {
    name: 'two choices that need not agree',
    sound: ['s > p1 > t1 > p2 > e', 'p1 > t2 > p2'],
    broken: ['s > p1 > x1 > t1 > p2 > e', 'p1 > x2 > t2 > p3 > e3', 'x1 > t3 > p3', 'x2 > t4 > p2'],
    finds: ['deadlock p2'],
  },
  {
    name: 'joins that wait for each other',
    sound: ['s > p1 > t1 > p2 > t2 > e', 'p1 > t3 > p2'],
    broken: ['s > p1 > x1 > p2 > t2 > x2 > x1', 'p1 > t3 > p4 > e', 't2 > p4', 't4 > p2', 'p4 > t4'],
    finds: ['deadlock p2 p4'],
  },
  {
    name: 'a dead end inside a sub-process',
    sound: [sub('u', 's1 > x1 > t1 > x2 > e1', 'x1 > t2 > x2'), 's > u > e'],
    broken: [sub('u', 's1 > x1 > t1 > p2 > e1', 'x1 > t2 > p2'), 's > u > e'],
    finds: ['deadlock p2'],
  },
  {
    name: 'a dead end behind a member of many',
    sound: ['s > t1 > x1 > t2 > x2 > e', 't1: members', 'x1 > t3 > x2'],
    broken: ['s > t1 > x1 > t2 > p2 > e', 't1: members', 'x1 > t3 > p2'],
    finds: ['deadlock p2'],
  },
  {
    name: 'an event that decides, joined as if all came',
    sound: ['c1: message reply', 'c2: timer', 's > v1 > c1 > x2 > e', 'v1 > c2 > t2 > x2', 'n1: message reply', 's > n1 > e2'],
    broken: ['c1: message reply', 'c2: timer', 's > v1 > c1 > p2 > e', 'v1 > c2 > t2 > p2', 'n1: message reply', 's > n1 > e2'],
    finds: ['left-behind p2'],
  },
  {
    name: 'an error that never comes back to the join',
    sound: [...AND, 'w5: x', 'p1 > w5 > x5 > p2', 'b5: on w5 error E', 'b5 > x5'],
    broken: [...AND, 'w5: x', 'p1 > w5 > p2', 'b5: on w5 error E', 'b5 > e5'],
    finds: ['left-behind p2'],
  },
  {
    name: 'a link that leaves the branch',
    sound: ['s > p1 > t1 > p2 > e', 'p1 > h1', 'h1: link L', 'c1: link L', 'c1 > t2 > p2'],
    broken: ['s > p1 > t1 > p2 > e', 'p1 > t3 > p2', 'p1 > h1', 'h1: link L', 'c1: link L', 'c1 > p2', 'x9 > p2', 't3 > x9']
      .filter((line) => line !== 'p1 > t3 > p2')
      .concat('p1 > t3', 'x9 > e9'),
    finds: ['left-behind p2'],
  },
  // No way to the end
  {
    name: 'a loop without exit',
    sound: LOOP,
    broken: ['s > x1 > t1 > x2 > t2 > x1', 's > t9 > e', 'x2 > t3 > x1'],
    finds: ['no-way-to-end t1 t9'],
  },
  { name: 'a choice into a trap', sound: XOR, broken: [...XOR.slice(0, 1), 'x1 > x5 > t5 > t6 > x5'], finds: ['no-way-to-end t5'] },
  {
    name: 'a timer into a trap',
    sound: ['s > t1 > e', 'b1: on t1 timer', 'b1 > t2 > e'],
    broken: ['s > t1 > e', 'b1: on t1 timer', 'b1 > x2 > t2 > t3 > x2'],
    finds: ['no-way-to-end t2'],
  },
  {
    name: 'an outcome that always turns back',
    sound: [...OUTCOME],
    broken: [
      't1: outcomes agree|refuse',
      's > x0 > t1 > x1',
      'x1 > t2 : outcome = "agree"',
      'x1 > x0 : outcome = "refuse"',
      'x1 > e2 : outcome = "other"',
      't2 > x0',
    ],
    finds: ['no-way-to-end t1'],
  },
  { name: 'a circle where nothing waits', sound: LOOP, broken: ['s > o1 > x2 > e', 'x2 > o1'], finds: ['endless-turn x2'] },
  {
    name: 'a circle of gateways behind a task',
    sound: ['s > t1 > x1 > t2 > x2 > e', 'x2 > x1'],
    broken: ['s > t1 > o1 > x2 > e', 'x2 > o1'],
    finds: ['endless-turn'],
  },
  {
    name: 'a circle over a link',
    sound: ['s > x1 > t1 > x2 > e', 'x2 > h1', 'h1: link L', 'c1: link L', 'c1 > x1'],
    broken: ['s > x1 > o2 > e', 'o2 > h1', 'h1: link L', 'c1: link L', 'c1 > x1'],
    finds: ['endless-turn'],
  },
  {
    name: 'a circle where nothing waits inside a sub-process',
    sound: [sub('u', 's1 > x1 > t1 > x2 > e1', 'x2 > x1'), 's > u > e'],
    broken: [sub('u', 's1 > o1 > x2 > e1', 'x2 > o1'), 's > u > e'],
    finds: ['endless-turn'],
  },
  // Lack of synchronisation
  {
    name: 'parallel branches, exclusive merge',
    sound: ['s > p1 > t1 > p2 > t3 > e', 'p1 > t2 > p2'],
    broken: ['s > p1 > t1 > x2 > t3 > e', 'p1 > t2 > x2'],
    finds: ['lack-of-synchronisation t3'],
  },
  {
    name: 'inclusive branches, exclusive merge',
    sound: ['s > o1 > t1 > o2 > t3 > e', 'o1 > t2 > o2'],
    broken: ['s > o1 > t1 > x2 > t3 > e', 'o1 > t2 > x2'],
    finds: ['lack-of-synchronisation t3'],
  },
  { name: 'two flows into a task', sound: AND, broken: ['s > p1 > t1 > t3 > e', 'p1 > t2 > t3'], finds: ['lack-of-synchronisation t3'] },
  {
    name: 'a reminder that goes on as the case itself',
    sound: ['s > t1 > t2 > e', 'b1: on t1 continuing timer', 'b1 > t3 > e3'],
    broken: ['s > t1 > t2 > e', 'b1: on t1 continuing timer', 'b1 > t3 > t2'],
    finds: ['lack-of-synchronisation t2'],
  },
  {
    name: 'two ways into a sub-process',
    sound: [sub('u', 's1 > t5 > e1'), 's > p1 > t1 > p2 > u > e', 'p1 > t2 > p2'],
    broken: [sub('u', 's1 > t5 > e1'), 's > p1 > t1 > u > e', 'p1 > t2 > u'],
    finds: ['lack-of-synchronisation u'],
  },
  {
    name: 'inside a sub-process',
    sound: [sub('u', 's1 > p1 > t1 > p2 > t3 > e1', 'p1 > t2 > p2'), 's > u > e'],
    broken: [sub('u', 's1 > p1 > t1 > t3 > e1', 'p1 > t2 > t3'), 's > u > e'],
    finds: ['lack-of-synchronisation t3'],
  },
  {
    name: 'an unmarked fork',
    sound: ['s > x1 > t1 > x2 > t3 > e', 'x1 > t2 > x2'],
    broken: ['s > t0 > t1 > x2 > t3 > e', 't0 > t2 > x2'],
    finds: ['lack-of-synchronisation t3'],
  },
  {
    name: 'a doubled branch at a join',
    sound: AND,
    broken: ['s > p1 > t1 > x1 > p2 > e', 'p1 > t2 > p2', 'p1 > t3 > x1'],
    finds: ['lack-of-synchronisation p2 x1-p2', 'left-behind p2'],
  },
  // Unbounded
  { name: 'a loop that forks', sound: LOOP, broken: ['s > x1 > t1 > p2 > t9 > e', 'p2 > x1'], finds: ['unbounded t9'] },
  {
    name: 'a loop back out of a branch',
    sound: ['s > x1 > p1 > t1 > p2 > x3 > e', 'p1 > t2 > p2', 'x3 > x1'],
    broken: ['s > x1 > p1 > t1 > p2 > e', 'p1 > t2 > x3 > p2', 'x3 > x1'],
    finds: ['unbounded t1', 'left-behind p2'],
  },
  {
    name: 'a loop that forks inside a sub-process',
    sound: [sub('u', 's1 > x1 > t1 > x2 > e1', 'x2 > x1'), 's > u > e'],
    broken: [sub('u', 's1 > x1 > t1 > p2 > t9 > e1', 'p2 > x1'), 's > u > e'],
    finds: ['unbounded t9'],
  },
  {
    name: 'reminders that flow into the main way',
    sound: ['s > t1 > t2 > e', 'b1: on t1 continuing cycle', 'b1 > t3 > e3'],
    broken: ['s > x1 > t1 > x2 > e', 'x2 > x1', 'b1: on t1 continuing cycle', 'b1 > x1'],
    finds: ['unbounded t1'],
  },
];
