import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MATERIAL } from '../material';
import { runLevel } from './run-level';

/** Durations of some 100 million years, more than the calendar library can hold: they are null. */
const TOO_LONG = ['034_aa9cbb21a6', '035_93eef01ae7', '036_5f2775875e', '037_8c9ea9c0e6'].map((id) => `1120-feel-duration-function/${id}`);
const KNOWN = [
  { level: 2, failing: [], pending: 0 },
  { level: 3, failing: TOO_LONG, pending: 10 },
] as const;

for (const { level, failing, pending } of KNOWN) {
  if (existsSync(join(MATERIAL, 'dmn-tck'))) {
    it(`makes the decisions of the DMN TCK, level ${level}`, async () => {
      const score = await runLevel(MATERIAL, level);
      expect(score.remarks.filter(({ status }) => status === 'fail').map((remark) => remark.case)).toEqual(failing);
      expect(score.pending).toBe(pending);
      expect(score.pass).toBeGreaterThan(100);
    }, 120_000);
  } else it.skip(`DMN TCK level ${level}: published test material is not beside this repository, nothing measured`, () => undefined);
}
