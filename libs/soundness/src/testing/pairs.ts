import { type Line, sub } from './drawing';

/** A sound drawing, the same broken by one edit, and what is to be found: codes with the elements pointed at. */
export interface Pair {
  readonly name: string;
  readonly sound: readonly Line[];
  readonly broken: readonly Line[];
  readonly finds: readonly string[];
}

const AND = ['s > p1 > t1 > p2 > e', 'p1 > t2 > p2'];
const XOR = ['s > x1 > t1 > x2 > t3 > e', 'x1 > t2 > x2'];
const OUTCOME = ['t1: outcomes agree|refuse', 's > t1 > x1', 'x1 > t2 : outcome = "agree"', 'x1 > e2 : outcome = "refuse"', 't2 > e1'];
const LOOP = ['s > x1 > t1 > x2 > e', 'x2 > x1'];

/** Pairs over all kinds of findings. */
export const PAIRS: readonly Pair[] = [
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
    name: 'reminders that flow into the main way',
    sound: ['s > t1 > t2 > e', 'b1: on t1 continuing cycle', 'b1 > t3 > e3'],
    broken: ['s > x1 > t1 > x2 > e', 'x2 > x1', 'b1: on t1 continuing cycle', 'b1 > x1'],
    finds: ['unbounded t1'],
  },
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
  { name: 'a rule that gives nobody', sound: ['s > t1 > e'], broken: ['t1: nobody', 's > t1 > e'], finds: ['task-unassignable t1'] },
];

/** Sound drawings that must not raise an alarm. */
export const SOUND: readonly { readonly name: string; readonly lines: readonly Line[] }[] = [
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
