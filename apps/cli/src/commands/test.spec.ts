import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from '../testing/run-in';

const WORKFLOWS = join(__dirname, '../../../../workflows');
const { folder, run, end } = workFolder({});
const home = join(folder, 'dz');
const golden = join(home, 'dz-first-inquiry/scenarios/handled.trace.json');
cpSync(join(WORKFLOWS, 'dz'), home, { recursive: true });
afterAll(end);

describe('liuzhuan test', () => {
  it('plays the scenarios of a process', async () => {
    const ran = await run('test', 'dz/dz-first-inquiry', '--only', 'handled', '--lang', 'en');
    expect(ran).toMatchObject({ code: 0, out: '✓ dz-first-inquiry handled\n1 passed, 0 failed' });
  });

  it('says where a trace differs from the golden one, and writes it when asked', async () => {
    const kept = readFileSync(golden, 'utf8');
    writeFileSync(golden, JSON.stringify((JSON.parse(kept) as unknown[]).slice(1)));
    const differing = await run('test', 'dz', '--only', 'first-inquiry/scenarios/handled', '--json');
    expect(differing.code).toBe(1);
    expect(JSON.parse(differing.out)).toMatchObject({ passed: 0, failed: 1, scenarios: [{ ok: false, reason: expect.stringContaining('轨迹第 1') }] });
    expect(await run('test', 'dz/dz-first-inquiry', '--only', 'handled', '--update')).toMatchObject({ code: 0 });
    expect(readFileSync(golden, 'utf8')).toBe(kept);
  });

  it('says at which step a scenario leaves its script', async () => {
    const file = join(home, 'dz-first-inquiry/scenarios/handled.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^steps:\n/m, 'steps:\n  - reject: { code: task-closed, complete: { task: nowhere, outcome: x } }\n'));
    const ran = await run('test', 'dz/dz-first-inquiry', '--only', 'handled', '--lang', 'en');
    writeFileSync(file, text);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^✗ dz-first-inquiry handled {2}step 0: /);
  });

  it('needs scenarios', async () => {
    expect(await run('test', 'dz', '--only', 'nothing-of-the-kind')).toMatchObject({ code: 2 });
  });
});
