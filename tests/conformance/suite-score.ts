/** A case that does not pass, and why. */
export interface Remark {
  readonly case: string;
  /** `pending`: left out on purpose or not built yet; `fail`: built and wrong. */
  readonly status: 'pending' | 'fail';
  readonly reason: string;
}

/** What one suite came to. `total` is the sum of the other three figures; every case that does not pass has a remark. */
export interface SuiteScore {
  readonly total: number;
  readonly pass: number;
  readonly pending: number;
  readonly fail: number;
  readonly remarks: readonly Remark[];
}

/** The score of a suite out of its number of cases and what is to be said of some of them. */
export function scoreOf(total: number, remarks: readonly Remark[]): SuiteScore {
  const count = (status: Remark['status']) => remarks.filter((remark) => remark.status === status).length;
  const [pending, fail] = [count('pending'), count('fail')];
  return { total, pass: total - pending - fail, pending, fail, remarks };
}
