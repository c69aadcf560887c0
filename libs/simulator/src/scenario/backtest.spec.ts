import type { BacktestResult, RecordedCase, Resource } from '@liuzhuan/engine';
import { asInstant } from '@liuzhuan/kernel';
import { accepted, administrator, bench, type Bench, officer } from '../testing/bench';
import { assignedTo, drawing, userTask } from '../testing/drawing';

const outcomes = '<lz:outcome name="agree" label="同意" primary="true"/><lz:outcome name="refuse" label="不同意"/>';
const line = (contents: string, flows: readonly string[]) => drawing(`<startEvent id="s"/>${contents}<endEvent id="e"/>`, flows);
const A = userTask('a', assignedTo('"clerk-a"'));
const B = userTask('b', `${assignedTo('"head"')}${outcomes}<lz:return to="a"/>`);
const C = userTask('c', assignedTo('"clerk-b"'));
const choice = (condition: string) => [`s>a`, 'a>b', 'b>g', `g>c: ${condition}`, 'g>e', 'c>e'];
const GATE = '<exclusiveGateway id="g" name="是否复核" default="g-e"/>';
const BEFORE = line(A + B + GATE + C, choice('outcome = "refuse"'));

/** A case that went a, b (returned), a, b (agreed), and ended an hour after each other. */
async function finished(): Promise<{ readonly here: Bench; readonly recorded: RecordedCase }> {
  const here = await bench(BEFORE);
  const { engine } = here;
  let hours = 1;
  const hour = () => here.world.clock.set(asInstant(`2026-11-23T0${(hours += 1)}:00:00.000Z`));
  const done = async (who: string, input: object = {}) => {
    hour();
    await accepted(engine.completeTask(officer(who), { task: here.task(who).id, ...input }));
  };
  await done('clerk-a');
  hour();
  await accepted(engine.returnTask(officer('head'), { task: here.task('head').id, to: 'a', reason: '改' }));
  await done('clerk-a');
  await done('head', { outcome: 'agree' });
  const { rows } = here.world.cases;
  const instance = rows.instances.get(here.instance);
  if (instance?.status !== 'completed') throw new Error('Expected an ended case');
  return { here, recorded: { instance, history: rows.history, tasks: [...rows.tasks.values()] } };
}

async function replayed(draft: Resource): Promise<BacktestResult> {
  const { here, recorded } = await finished();
  const before = JSON.stringify(here.world.cases.rows.history);
  const outcome = await here.engine.backtest(administrator, { resources: [draft], process: 'p', cases: [recorded] });
  expect(JSON.stringify(here.world.cases.rows.history)).toBe(before);
  if (!outcome.ok || !outcome.value.results[0]) throw new Error(JSON.stringify(outcome));
  return outcome.value.results[0];
}

describe('a backtest', () => {
  it('goes the same way on the same drawing, returns included', async () => {
    expect(await replayed(BEFORE)).toMatchObject({ verdict: 'same', deviations: [], steps: [], missed: [], work: [{ person: 'clerk-a', before: 2, after: 2 }, { person: 'head', before: 2, after: 2 }] });
  });

  it('names the gateway at which the way parts, and whose work grows', async () => {
    const result = await replayed(line(A + B + GATE + C, choice('outcome = "agree"')));
    expect(result).toMatchObject({ verdict: 'other', deviations: [{ gateway: 'g', name: '是否复核', before: 'e', after: 'c' }], steps: [{ node: 'c', before: 0, after: 1 }] });
    expect(result.work).toContainEqual({ person: 'clerk-b', before: 0, after: 1 });
  });

  it('does a new step at once, and leaves out one that is gone', async () => {
    const result = await replayed(line(A + C + B, ['s>a', 'a>c', 'c>b', 'b>e']));
    expect(result).toMatchObject({ verdict: 'other', steps: [{ node: 'c', before: 0, after: 2 }] });
    expect((await replayed(line(A, ['s>a', 'a>e']))).steps).toContainEqual({ node: 'b', name: 'b', before: 2, after: 0 });
  });

  it('stops where the draft asks what nobody has decided', async () => {
    const asking = userTask('x', `${assignedTo('"leader"')}${outcomes}`);
    const result = await replayed(line(A + asking + B, ['s>a', 'a>x', 'x>b', 'b>e']));
    expect(result).toMatchObject({ verdict: 'unknown', unknown: { code: 'decision-unknown', location: { elementId: 'x' } } });
    const other = await replayed(line(A + userTask('b', `${assignedTo('"head"')}<lz:outcome name="accept" label="收"/><lz:return to="a"/>`), ['s>a', 'a>b', 'b>e']));
    expect(other.unknown?.code).toBe('outcome-unknown');
  });

  it('tells which limits would have been missed', async () => {
    const strict = userTask('b', `${assignedTo('"head"')}${outcomes}<lz:return to="a"/><lz:due within="PT30M"/>`);
    const result = await replayed(line(A + strict + GATE + C, choice('outcome = "refuse"')));
    expect(result.verdict).toBe('same');
    expect(result.missed.map(({ node }) => node)).toEqual(['b', 'b']);
  });

  it('finds renamed steps, and says what is wrong with a draft', async () => {
    const renamed = line(userTask('a2', assignedTo('"clerk-a"')) + userTask('b', `${assignedTo('"head"')}${outcomes}<lz:return to="a2"/>`) + GATE + C, ['s>a2', 'a2>b', 'b>g', 'g>c: outcome = "refuse"', 'g>e', 'c>e']);
    expect((await replayed(renamed)).verdict).toBe('same');
    const { here, recorded } = await finished();
    const broken = await here.engine.backtest(administrator, { resources: [{ ...BEFORE, content: '<no>' }], process: 'p', cases: [recorded] });
    expect(broken).toMatchObject({ ok: true, value: { results: [], diagnostics: [expect.objectContaining({ severity: 'error' })] } });
  });
});
