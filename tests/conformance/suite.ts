/** How one case of a suite came out. `pending`: it asks for something we refuse by name so far. */
export interface CaseVerdict {
  readonly name: string;
  readonly verdict: 'pass' | 'pending' | 'fail';
  /** Why, unless it passed. */
  readonly reason?: string;
}

/** One suite of the conformance table. */
export interface Suite {
  readonly name: string;
  /** Verdicts of all its cases, in order; undefined when its material is not on this machine. */
  run(): Promise<readonly CaseVerdict[] | undefined>;
}

export const pass = (name: string): CaseVerdict => ({ name, verdict: 'pass' });
export const pending = (name: string, reason: string): CaseVerdict => ({ name, verdict: 'pending', reason });
export const failing = (name: string, reason: string): CaseVerdict => ({ name, verdict: 'fail', reason });
