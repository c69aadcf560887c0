import { sub } from './drawing';
import { OUTCOME, type Pair } from './pair';

/** Choices without way, dead parts, returns, messages and people. */
export const LOST: readonly Pair[] = [
  // Choices without way
  {
    name: 'an outcome without flow',
    sound: OUTCOME,
    broken: OUTCOME.map((line) => line.replace('agree|refuse', 'agree|refuse|defer')),
    finds: ['choice-without-way x1'],
  },
  {
    name: 'an outcome renamed',
    sound: OUTCOME,
    broken: OUTCOME.map((line) => line.replace('agree|refuse', 'agree|reject')),
    finds: ['choice-without-way x1'],
  },
  {
    name: 'a default removed',
    sound: ['t1: outcomes agree|refuse', 's > t1 > x1', 'x1 > t2 : outcome = "agree"', 'x1 > e2 : default', 't2 > e1'],
    broken: ['t1: outcomes agree|refuse', 's > t1 > x1', 'x1 > t2 : outcome = "agree"', 'x1 > e2 : outcome = "agree"', 't2 > e1'],
    finds: ['choice-without-way x1'],
  },
  {
    name: 'an inclusive choice without way',
    sound: [
      't1: outcomes both|one',
      's > t1 > o1',
      'o1 > t2 : outcome = "both"',
      'o1 > t3 : outcome = "both" or outcome = "one"',
      't2 > o2',
      't3 > o2 > e',
    ],
    broken: [
      't1: outcomes both|one|none',
      's > t1 > o1',
      'o1 > t2 : outcome = "both"',
      'o1 > t3 : outcome = "both" or outcome = "one"',
      't2 > o2',
      't3 > o2 > e',
    ],
    finds: ['choice-without-way o1'],
  },
  {
    name: 'another variable',
    sound: OUTCOME.map((line) => line.replace('t1: ', 't1: into decision ').replaceAll('outcome =', 'decision =')),
    broken: OUTCOME.map((line) =>
      line.replace('t1: ', 't1: into decision ').replaceAll('outcome =', 'decision =').replace('"refuse"', '"no"'),
    ),
    finds: ['choice-without-way x1'],
  },
  // Dead parts
  { name: 'a task nothing leads to', sound: ['s > t1 > t2 > e'], broken: ['s > t1 > e', 't2 > e'], finds: ['dead-node t2'] },
  {
    name: 'a circle nothing leads to',
    sound: ['s > x1 > t1 > t2 > x2 > e', 'x2 > x1'],
    broken: ['s > t5 > e', 't1 > t2 > t1'],
    finds: ['dead-node t1'],
  },
  {
    name: 'an outcome nobody gives',
    sound: OUTCOME,
    broken: [...OUTCOME, 'x1 > t5 : outcome = "later"', 't5 > e1'],
    finds: ['dead-node t5'],
  },
  { name: 'a flow nobody takes', sound: OUTCOME, broken: [...OUTCOME, 'x1 > e1 : outcome = "later"'], finds: ['dead-flow x1-e1 x1 e1'] },
  { name: 'a default that is never needed', sound: OUTCOME, broken: [...OUTCOME, 'x1 > e1 : default'], finds: ['dead-flow x1-e1 x1 e1'] },
  {
    name: 'an error nobody throws',
    sound: [sub('u', 's1 > x1 > t1 > e1', 'e2: error E', 'x1 > e2'), 's > u > e', 'b1: on u error E', 'b1 > t2 > e'],
    broken: [sub('u', 's1 > x1 > t1 > e1', 'e2: error F', 'x1 > e2'), 's > u > e', 'b1: on u error E', 'b1 > t2 > e'],
    finds: ['dead-node b1'],
  },
  {
    name: 'a dead task in a sub-process',
    sound: [sub('u', 's1 > t1 > t2 > e1'), 's > u > e'],
    broken: [sub('u', 's1 > t1 > e1', 't2 > e1'), 's > u > e'],
    finds: ['dead-node t2'],
  },
  {
    name: 'a task behind a body that never completes',
    sound: [sub('u', 's1 > t1 > e1'), 's > u > t2 > e'],
    broken: [sub('u', 'e1: error E', 's1 > t1 > e1'), 's > u > t2 > e'],
    finds: ['dead-node t2'],
  },
  {
    name: 'a remembered outcome',
    sound: ['t1: outcomes yes|no', 's > t1 > w1 > x1', 'x1 > t2 : outcome = "yes"', 'x1 > e2 : outcome = "no"', 't2 > e1'],
    broken: ['t1: outcomes yes', 's > t1 > w1 > x1', 'x1 > t2 : outcome = "yes"', 'x1 > e2 : outcome = "no"', 't2 > e1'],
    finds: ['dead-node e2'],
  },
  // Returns
  {
    name: 'a return to a later step',
    sound: ['t2: returns t1', 's > t1 > t2 > t3 > e'],
    broken: ['t2: returns t3', 's > t1 > t2 > t3 > e'],
    finds: ['return-impossible t2 t3'],
  },
  {
    name: 'a return into another branch',
    sound: ['t2: returns t0', 's > t0 > p1 > t1 > p2 > e', 'p1 > t2 > p2'],
    broken: ['t2: returns t1', 's > t0 > p1 > t1 > p2 > e', 'p1 > t2 > p2'],
    finds: ['return-impossible t2 t1'],
  },
  {
    name: 'a return to a gateway',
    sound: ['t2: returns t1', 's > x1 > t1 > t2 > e'],
    broken: ['t2: returns x1', 's > x1 > t1 > t2 > e'],
    finds: ['return-impossible t2 x1'],
  },
  {
    name: 'a return into a finished sub-process',
    sound: ['t2: returns u', sub('u', 's1 > t1 > e1'), 's > u > t2 > e'],
    broken: ['t2: returns t1', sub('u', 's1 > t1 > e1'), 's > u > t2 > e'],
    finds: ['return-impossible t2 t1'],
  },
  {
    name: 'a return to the step itself',
    sound: ['t2: returns t1', 's > t1 > t2 > e'],
    broken: ['t2: returns t2', 's > t1 > t2 > e'],
    finds: ['return-impossible t2 t2'],
  },
  // Messages and people
  {
    name: 'a message nobody sends',
    sound: ['c1: message reply', 'n1: message reply', 's > p1 > n1 > p2 > e', 'p1 > c1 > p2'],
    broken: ['c1: message reply', 'n1: message notice', 's > p1 > n1 > p2 > e', 'p1 > c1 > p2'],
    finds: ['message-unsent c1'],
  },
  {
    name: 'a receive task nobody answers',
    sound: ['r1: message reply', 'n1: message reply', 's > n1 > r1 > e'],
    broken: ['r1: message order', 'n1: message reply', 's > n1 > r1 > e'],
    finds: ['message-unsent r1'],
  },
  {
    name: 'a boundary message nobody sends',
    sound: ['s > n1 > t1 > e', 'n1: message reply', 'b1: on t1 message reply', 'b1 > e2'],
    broken: ['s > n1 > t1 > e', 'n1: message reply', 'b1: on t1 message order', 'b1 > e2'],
    finds: ['message-unsent b1'],
  },
  {
    name: 'an answer nobody sends, chosen between it and a clock',
    sound: ['n1: message reply', 'c1: message reply', 'c2: timer', 's > n1 > v1 > c1 > e', 'v1 > c2 > e2'],
    broken: ['n1: message reply', 'c1: message order', 'c2: timer', 's > n1 > v1 > c1 > e', 'v1 > c2 > e2'],
    finds: ['message-unsent c1'],
  },
  {
    name: 'a message that only the body of a sub-process waits for',
    sound: [sub('u', 'r1: message reply', 's1 > r1 > e1'), 'n1: message reply', 's > n1 > u > e'],
    broken: [sub('u', 'r1: message reply', 's1 > r1 > e1'), 's > t1 > u > e'],
    finds: ['message-unsent r1'],
  },
  {
    name: 'nobody, inside a sub-process',
    sound: [sub('u', 's1 > t1 > e1'), 's > u > e'],
    broken: [sub('u', 't1: empty', 's1 > t1 > e1'), 's > u > e'],
    finds: ['task-unassignable t1'],
  },
  { name: 'nobody, for each of many', sound: ['t1: members', 's > t1 > e'], broken: ['t1: members nobody', 's > t1 > e'], finds: ['task-unassignable t1'] },
  { name: 'a rule that gives nobody', sound: ['s > t1 > e'], broken: ['t1: nobody', 's > t1 > e'], finds: ['task-unassignable t1'] },
];
