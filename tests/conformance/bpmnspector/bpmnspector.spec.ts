import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MATERIAL } from '../material';
import { run } from './run-bpmnspector';

if (existsSync(join(MATERIAL, 'bpmnspector'))) {
  it('judges every model as published, but for those whose imported file was not published with them', async () => {
    const { remarks } = await run(MATERIAL);
    expect(remarks.filter(({ reason }) => !reason.includes('not part of the material'))).toEqual([]);
  }, 60_000);
} else it.skip('BPMNspector: published test material is not beside this repository, nothing measured', () => undefined);
