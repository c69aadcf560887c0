import { type Remark, scoreOf, type SuiteScore } from './suite-score';

/** How one case of a suite came out. `pending`: it asks for something we refuse by name so far. */
export interface CaseVerdict {
  readonly name: string;
  readonly verdict: 'pass' | 'pending' | 'fail';
  /** Why, unless it passed. */
  readonly reason?: string;
}

export const pass = (name: string): CaseVerdict => ({ name, verdict: 'pass' });
export const pending = (name: string, reason: string): CaseVerdict => ({ name, verdict: 'pending', reason });
export const failing = (name: string, reason: string): CaseVerdict => ({ name, verdict: 'fail', reason });

/** The score of a suite of which every case has its verdict. */
export function scoreOfVerdicts(verdicts: readonly CaseVerdict[]): SuiteScore {
  const remarks = verdicts.flatMap(({ name, verdict, reason = '' }): Remark[] => (verdict === 'pass' ? [] : [{ case: name, status: verdict, reason }]));
  return scoreOf(verdicts.length, remarks);
}
