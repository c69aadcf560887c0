import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MATERIAL } from '../material';
import { run } from './run-miwg';

if (existsSync(join(MATERIAL, 'miwg-reference'))) {
  it('keeps every reference model of the MIWG, and compiles or refuses it by name', async () => {
    const score = await run(MATERIAL);
    expect(score.remarks).toEqual([]);
    expect(score.pass).toBe(score.total);
  }, 60_000);
} else it.skip('MIWG: published test material is not beside this repository, nothing measured', () => undefined);
