import { sub } from './drawing';
import type { Pair } from './pair';

/** Two tables' worth of work: who decides is known by the result of `d1`. */
const LEVELS = { d1: ['low', 'high'] };
const BY_TABLE = ['d1: decides level', 's > d1 > x1', 'x1 > t1 : level = "low"', 'x1 > t2 : level = "high"', 't1 > x2', 't2 > x2 > e'];

/** What results of tables, conditions on the same variable, times and members decide. */
export const DECIDED: readonly Pair[] = [
  { name: 'a result of a table without flow', decisions: { d1: ['low', 'high', 'urgent'] }, sound: [...BY_TABLE, 'x1 > t3 : level = "urgent"', 't3 > x2'], broken: BY_TABLE, finds: ['choice-without-way x1'] },
  { name: 'a result no row gives', decisions: LEVELS, sound: BY_TABLE, broken: [...BY_TABLE, 'x1 > t3 : level = "urgent"', 't3 > x2'], finds: ['dead-node t3'] },
  {
    name: 'a number no row gives',
    decisions: { d1: [1, 2] },
    sound: ['d1: decides level', 's > d1 > x1', 'x1 > t1 : level < 2', 'x1 > t2 : level >= 2', 't1 > x2', 't2 > x2 > e'],
    broken: ['d1: decides level', 's > d1 > x1', 'x1 > t1 : level < 2', 'x1 > t2 : level = 2', 'x1 > t3 : level > 2', 't1 > x2', 't2 > x2', 't3 > x2 > e'],
    finds: ['dead-node t3'],
  },
  {
    name: 'a table that always says yes',
    decisions: { d1: [true] },
    sound: ['d1: decides needed', 's > d1 > t1 > e'],
    broken: ['d1: decides needed', 's > d1 > x1', 'x1 > t1 : needed', 'x1 > t2 : default', 't2 > x2', 't1 > x2 > e'],
    finds: ['dead-node t2'],
  },
  {
    name: 'branches and join asked by the same result',
    decisions: LEVELS,
    sound: ['d1: decides level', 's > d1 > o1', 'o1 > t1 : level = "low" or level = "high"', 'o1 > t2 : level = "high"', 't1 > o2', 't2 > o2 > e'],
    broken: ['d1: decides level', 's > d1 > o1', 'o1 > t1 : level = "low" or level = "high"', 'o1 > t2 : level = "high"', 't1 > p2', 't2 > p2 > e'],
    finds: ['deadlock p2'],
  },
  {
    name: 'inclusive ways that exclude each other, joined as if both came',
    sound: ['s > o1', 'o1 > t1 : kind = "a"', 'o1 > t2 : kind = "b"', 't1 > x2', 't2 > x2 > t3 > e'],
    broken: ['s > o1', 'o1 > t1 : kind = "a"', 'o1 > t2 : kind = "b"', 't1 > p2', 't2 > p2 > t3 > e'],
    finds: ['deadlock p2'],
  },
  {
    name: 'inclusive ways that overlap, merged as if one came',
    sound: ['s > o1', 'o1 > t1 : amount < 10', 'o1 > t2 : amount >= 10', 't1 > x2', 't2 > x2 > t3 > e'],
    broken: ['s > o1', 'o1 > t1 : amount < 10', 'o1 > t2 : amount >= 5', 't1 > x2', 't2 > x2 > t3 > e'],
    finds: ['lack-of-synchronisation t3'],
  },
  {
    name: 'a condition the one before has taken',
    sound: ['s > t0 > x1', 'x1 > t1 : amount > 10', 'x1 > t2 : amount > 1', 'x1 > t3 : default', 't1 > x2', 't2 > x2', 't3 > x2 > e'],
    broken: ['s > t0 > x1', 'x1 > t1 : amount > 1', 'x1 > t2 : amount > 10', 'x1 > t3 : default', 't1 > x2', 't2 > x2', 't3 > x2 > e'],
    finds: ['dead-node t2'],
  },
  {
    name: 'a default when every text is named and denied',
    sound: ['s > t0 > x1', 'x1 > t1 : kind = "a"', 'x1 > t2 : kind = "b"', 'x1 > t3 : default', 't1 > x2', 't2 > x2', 't3 > x2 > e'],
    broken: ['s > t0 > x1', 'x1 > t1 : kind = "a"', 'x1 > t2 : kind != "a"', 'x1 > t3 : default', 't1 > x2', 't2 > x2', 't3 > x2 > e'],
    finds: ['dead-node t3'],
  },
  {
    name: 'a deadline joined as if it always came',
    sound: ['c2: timer', 's > p1 > t1 > p2 > e', 'p1 > c2 > t2 > p2'],
    broken: ['s > p1 > t1 > p2 > e', 'p1 > t3 > x9 > e9', 'b1: on t3 timer', 'b1 > t2 > p2'],
    finds: ['left-behind p2'],
  },
  {
    name: 'a reminder that must come before the end',
    sound: ['s > t1 > e', 'b1: on t1 continuing timer', 'b1 > t2 > e2'],
    broken: ['s > p1 > t1 > p2 > e', 'p1 > t3 > e3', 'b1: on t3 continuing timer', 'b1 > t2 > p2'],
    finds: ['left-behind p2'],
  },
  {
    name: 'members that each raise an error nobody joins',
    sound: [sub('u', 's1 > t1 > x1 > e1', 'e2: error E', 'x1 > e2'), 'u: members', 's > u > x2 > e', 'b1: on u error E', 'b1 > t2 > x2'],
    broken: [sub('u', 's1 > t1 > x1 > e1', 'e2: error E', 'x1 > e2'), 'u: members', 's > p1 > u > p2 > e', 'p1 > t3 > p2', 'b1: on u error E', 'b1 > t2 > e9'],
    finds: ['left-behind p2'],
  },
  {
    name: 'an outcome that leaves one of two branches without way on',
    sound: ['t1: outcomes agree|refuse', 's > p1 > t1 > x1', 'p1 > t2 > p2', 'x1 > t3 : outcome = "agree"', 'x1 > x3 : outcome = "refuse"', 't3 > x3', 'x3 > p2 > e'],
    broken: ['t1: outcomes agree|refuse', 's > p1 > t1 > x1', 'p1 > t2 > p2', 'x1 > t3 : outcome = "agree"', 'x1 > e9 : outcome = "refuse"', 't3 > p2 > e'],
    finds: ['left-behind p2'],
  },
  {
    name: 'a table inside a sub-process that leaves a trap',
    decisions: { d1: ['go', 'stay'] },
    sound: [sub('u', 'd1: decides way', 's1 > x0 > t1 > d1 > x1', 'x1 > e1 : way = "go"', 'x1 > x0 : way = "stay"'), 's > u > e'],
    broken: [sub('u', 'd1: decides way', 's1 > t1 > d1 > x1', 'x1 > e1 : way = "go"', 'x1 > x5 : way = "stay"', 'x5 > t5 > x5'), 's > u > e'],
    finds: ['no-way-to-end t5'],
  },
  { name: 'a rule that gives an empty list', sound: ['s > t1 > e'], broken: ['t1: empty', 's > t1 > e'], finds: ['task-unassignable t1'] },
];
