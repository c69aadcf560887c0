import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MATERIAL } from '../material';
import { run } from './run-cn-oa';

if (existsSync(join(MATERIAL, 'cn-oa'))) {
  it('imports the approval models of Chinese office systems, and walks each to its ends', async () => {
    const score = await run(MATERIAL);
    expect(score.remarks).toEqual([]);
    expect(score.pass).toBeGreaterThan(0);
  }, 120_000);
} else it.skip('cn-oa: published test material is not beside this repository, nothing measured', () => undefined);
