import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MATERIAL } from '../material';
import { runLevel } from './run-level';

/** What is refused on purpose: functions of other languages. */
const KNOWN = [
  { level: 2, pending: 0 },
  { level: 3, pending: 10 },
] as const;

for (const { level, pending } of KNOWN) {
  if (existsSync(join(MATERIAL, 'dmn-tck'))) {
    it(`makes the decisions of the DMN TCK, level ${level}`, async () => {
      const score = await runLevel(MATERIAL, level);
      expect(score.remarks.filter(({ status }) => status === 'fail').map((remark) => remark.case)).toEqual([]);
      expect(score.pending).toBe(pending);
      expect(score.pass).toBeGreaterThan(100);
    }, 120_000);
  } else it.skip(`DMN TCK level ${level}: published test material is not beside this repository, nothing measured`, () => undefined);
}
