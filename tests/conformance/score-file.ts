import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SuiteScore } from './suite-score';

/** Where the committed score stands. */
export const SCORE_FILE = join(__dirname, 'score.json');

/** `score.json`: the figures of each suite, and by name what does not pass. */
export type Score = Readonly<Record<string, SuiteScore>>;

export function readScore(): Score {
  return existsSync(SCORE_FILE) ? (JSON.parse(readFileSync(SCORE_FILE, 'utf8')) as Score) : {};
}

export function writeScore(score: Score): void {
  writeFileSync(SCORE_FILE, `${JSON.stringify(score, null, 1)}\n`);
}

/** What is no longer as committed, in words; empty when the committed score is true. */
export function differences(name: string, committed: SuiteScore | undefined, now: SuiteScore): readonly string[] {
  if (!committed) return [`${name}: no score is committed`];
  const figures = (['total', 'pass', 'pending', 'fail'] as const).filter((key) => committed[key] !== now[key]).map((key) => `${name}: ${key} is ${now[key]}, committed ${committed[key]}`);
  const before = new Map<string, string>(committed.remarks.map((remark) => [remark.case, remark.status]));
  const after = new Map<string, string>(now.remarks.map((remark) => [remark.case, remark.status]));
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  return [...figures, ...moved.map((key) => `${name} ${key}: ${after.get(key) ?? 'pass'}, committed ${before.get(key) ?? 'pass'}`)];
}
