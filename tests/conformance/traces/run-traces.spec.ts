import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTraces } from './run-traces';

const CASE = 'wcp-01-sequence';
const TRACE = join(CASE, 'sequence.trace.json');

interface Golden {
  shows: string;
  expected: Record<string, unknown>;
  waits: string[];
}

describe('a suite of golden traces', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'traces-'));
    mkdirSync(join(root, CASE));
    for (const kind of ['bpmn', 'steps.json', 'trace.json']) cpSync(join(__dirname, '..', 'patterns', CASE, `sequence.${kind}`), join(root, CASE, `sequence.${kind}`));
  });
  afterEach(() => {
    delete process.env['LZ_UPDATE'];
    rmSync(root, { recursive: true });
  });
  const golden = () => JSON.parse(readFileSync(join(root, TRACE), 'utf8')) as Golden;
  const write = (name: string, value: unknown) => writeFileSync(join(root, name), JSON.stringify(value));
  const reasons = async () => (await runTraces(root)).remarks.map(({ status, reason }) => `${status} ${reason}`);

  it('passes as it stands', async () => {
    expect(await runTraces(root)).toMatchObject({ total: 1, pass: 1, remarks: [] });
  });

  it.each([
    ['what happened has changed', (trace: Golden) => ({ ...trace, waits: ['A task s1'] }), ['fail waits was ["A task s1"] and is now []']],
    ['it is not what was expected', (trace: Golden) => ({ ...trace, expected: { tasks: ['B'], waiting: ['B'] } }), ['fail tasks should be ["B"] but is ["A","B"]; waiting should be ["B"] but is []']],
    ['nobody says what it shows', (trace: Golden) => ({ ...trace, shows: '' }), ['fail the golden trace does not say what it shows']],
  ])('fails when %s', async (_case, change, expected) => {
    write(TRACE, change(golden()));
    expect(await reasons()).toEqual(expected);
  });

  it('says which step cannot be taken, and how steps are unreadable', async () => {
    write(join(CASE, 'sequence.early.steps.json'), [{ start: {} }, { complete: { at: 'B' } }]);
    write(join(CASE, 'sequence.odd.steps.json'), [{ commence: {} }]);
    write(join(CASE, 'other.steps.json'), [{ start: {} }]);
    expect(await reasons()).toEqual(['fail there is no other.bpmn', 'fail there is no golden trace', expect.stringContaining('fail steps.0: there is no step "commence"')]);
  });

  it('keeps what is written by hand when golden traces are written anew', async () => {
    write(TRACE, { ...golden(), waits: ['A task s1'] });
    process.env['LZ_UPDATE'] = '1';
    await runTraces(root);
    expect(golden()).toMatchObject({ expected: { tasks: ['A', 'B'] }, waits: [] });
  });

  it('takes reasons for what cannot be drawn or does not pass, but not for what does', async () => {
    write(join(CASE, 'pending.json'), { 'more of it': 'cannot be drawn' });
    expect(await reasons()).toEqual(['pending cannot be drawn']);
    write(join(CASE, 'pending.json'), { sequence: 'why' });
    expect(await reasons()).toEqual(['fail passes, but pending.json says why it does not']);
  });
});
