import { join } from 'node:path';
import { run } from './run-cn-oa';

it('x', async () => {
  const s = await run(join(__dirname, '../../../../shared/conformance'));
  console.log(JSON.stringify(s, undefined, 1).slice(0, 12000));
}, 200000);
