import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseVerdict } from './suite';

/** Where the committed score stands. */
export const SCORE_FILE = join(__dirname, 'score.json');

/** The figures of one suite, and by name what did not pass. */
export interface SuiteScore {
  readonly total: number;
  readonly pass: number;
  readonly pending: number;
  readonly fail: number;
  readonly open: readonly { readonly name: string; readonly verdict: 'pending' | 'fail'; readonly reason: string }[];
}
export type Score = Readonly<Record<string, SuiteScore>>;

export function readScore(): Score {
  return existsSync(SCORE_FILE) ? (JSON.parse(readFileSync(SCORE_FILE, 'utf8')) as Score) : {};
}

export function writeScore(score: Score): void {
  writeFileSync(SCORE_FILE, `${JSON.stringify(score, null, 1)}\n`);
}

export function scoreOf(verdicts: readonly CaseVerdict[]): SuiteScore {
  const count = (verdict: CaseVerdict['verdict']) => verdicts.filter((entry) => entry.verdict === verdict).length;
  const open = verdicts.flatMap(({ name, verdict, reason = '' }) => (verdict === 'pass' ? [] : [{ name, verdict, reason }]));
  return { total: verdicts.length, pass: count('pass'), pending: count('pending'), fail: count('fail'), open };
}

/** What is no longer as committed, in words; empty when the committed score is true. */
export function differences(name: string, committed: SuiteScore | undefined, now: SuiteScore): readonly string[] {
  if (!committed) return [`${name}: no score is committed`];
  const figures = (['total', 'pass', 'pending', 'fail'] as const).filter((key) => committed[key] !== now[key]).map((key) => `${name}: ${key} is ${now[key]}, committed ${committed[key]}`);
  const before = new Map(committed.open.map((entry) => [entry.name, entry.verdict]));
  const after = new Map(now.open.map((entry) => [entry.name, entry.verdict]));
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  return [...figures, ...moved.map((key) => `${name} ${key}: ${after.get(key) ?? 'pass'}, committed ${before.get(key) ?? 'pass'}`)];
}
