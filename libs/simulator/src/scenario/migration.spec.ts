import { type Resource, stoodWhenMoved } from '@liuzhuan/engine';
import { asId, type DefinitionId } from '@liuzhuan/kernel';
import { accepted, administrator, bench, type Bench, kinds, officer, person } from '../testing/bench';
import { assignedTo, drawing, userTask } from '../testing/drawing';
import { checkRows } from '../testing/rows-match';

const FROM = asId<DefinitionId>('p:1');
const due = '<lz:due within="3 working days" remindBefore="1 working day" escalateTo="unitHead(&quot;秘书科&quot;)"/>';
const timer = (id: string, at: string, days: number) => `<boundaryEvent id="${id}" attachedToRef="${at}" cancelActivity="false"><timerEventDefinition><timeDuration>P${days}D</timeDuration></timerEventDefinition></boundaryEvent>`;
const line = (a: string, b: string, rest = '', more: readonly string[] = []) =>
  drawing(`<startEvent id="s"/>${userTask(a, assignedTo('"clerk-a"'))}${userTask(b, `${assignedTo('"head"')}${due}<lz:return to="${a}"/>`)}${rest}<endEvent id="e"/>`, [`s>${a}`, `${a}>${b}`, `${b}>e`, ...more]);
const BEFORE = line('a', 'b', `${timer('t', 'b', 5)}${userTask('k', assignedTo('"clerk-b"'))}<endEvent id="f"/>`, ['t>k', 'k>f']);

async function deployed({ engine }: Bench, file: Resource): Promise<DefinitionId> {
  const outcome = await engine.deploy(administrator, { resources: [file] });
  if (!outcome.ok || !outcome.value.definitions[0]) throw new Error(JSON.stringify(outcome));
  return outcome.value.definitions[0].id;
}

/** A case at `b`, delegated to clerk-b, with a due date and a running timer. */
async function atB(): Promise<Bench> {
  const here = await bench(BEFORE);
  await accepted(here.engine.completeTask(officer('clerk-a'), { task: here.task('clerk-a').id }));
  await accepted(here.engine.delegateTask(officer('head'), { task: here.task('head').id, to: person('clerk-b'), reason: '请先核数' }));
  return here;
}

const jobs = ({ world }: Bench) => [...world.cases.rows.jobs.values()].map(({ kind, node, dueAt }) => `${kind} ${node} ${dueAt}`).toSorted();

describe('migrateInstance', () => {
  const AFTER = line('a2', 'b2', `${timer('t2', 'b2', 9)}${userTask('k', assignedTo('"clerk-b"'))}<endEvent id="f"/>`, ['t2>k', 'k>f']);
  const nodes = { a: 'a2', b: 'b2', t: 't2' };

  it('keeps task, holder, delegation, due date, reminders and timers, and goes back the same way', async () => {
    const here = await atB();
    const to = await deployed(here, AFTER);
    const [before, pending] = [here.task('clerk-b'), jobs(here)];
    const dry = await here.engine.migrateInstance(administrator, { instance: here.instance, from: FROM, to, nodes, reason: '换版', dry: true });
    expect(dry).toMatchObject({ ok: true, value: { verdict: 'movable', findings: [{ code: 'timer-kept' }] } });
    expect(here.task('clerk-b')).toEqual(before);
    expect(await here.engine.migrateInstance(administrator, { instance: here.instance, from: FROM, to, nodes, reason: '换版' })).toMatchObject({ value: { verdict: 'moved' } });
    await checkRows(here.world);
    expect(here.task('clerk-b')).toEqual({ ...before, node: 'b2', program: to, name: 'b2', revision: before.revision + 1 });
    expect(jobs(here)).toEqual(pending.map((job) => job.replace(' b ', ' b2 ').replace(' t ', ' t2 ')));
    expect(here.world.cases.rows.instances.get(here.instance)?.definition).toBe(to);
    expect(kinds(here).slice(-2)).toEqual(['case.migrated', 'step']);
    expect(await here.engine.migrateInstance(administrator, { instance: here.instance, from: FROM, to, nodes, reason: '换版' })).toMatchObject({ value: { verdict: 'already' } });
    const back = { a2: 'a', b2: 'b', t2: 't' };
    await here.engine.migrateInstance(administrator, { instance: here.instance, from: to, to: FROM, nodes: back, reason: '撤回换版' });
    await checkRows(here.world);
    expect(here.task('clerk-b')).toEqual({ ...before, revision: before.revision + 2 });
    expect(jobs(here)).toEqual(pending);
  });

  it('tells where a case stood when it was moved, so that it goes back there though two steps became one', async () => {
    const here = await bench(BEFORE);
    const to = await deployed(here, line('x', 'b'));
    expect(await here.engine.migrateInstance(administrator, { instance: here.instance, from: FROM, to, nodes: { a: 'b' }, reason: '换版' })).toMatchObject({ value: { verdict: 'moved' } });
    const history = [...here.world.cases.rows.history];
    expect([...stoodWhenMoved(history, FROM, to)]).toEqual(['a']);
    expect([...stoodWhenMoved(history, to, FROM)]).toEqual([]);
  });

  it('fires what was set before the move, at the new node', async () => {
    const here = await atB();
    const to = await deployed(here, AFTER);
    await here.engine.migrateInstance(administrator, { instance: here.instance, from: FROM, to, nodes, reason: '换版' });
    for (const job of [...here.world.cases.rows.jobs.values()]) await here.engine.fireJob({ organisation: asId('dz'), roles: ['service'] }, { job: job.id });
    await checkRows(here.world);
    expect(here.open()).toEqual(['b2 clerk-b', 'k clerk-b']);
    expect(kinds(here)).toEqual(expect.arrayContaining(['timer.fired', 'task.reminded', 'task.overdue']));
  });

  it('leaves a case alone that cannot go, and says why', async () => {
    const here = await atB();
    const to = await deployed(here, line('a', 'x'));
    const revision = here.world.cases.rows.instances.get(here.instance)?.revision;
    const outcome = await here.engine.migrateInstance(administrator, { instance: here.instance, from: FROM, to, nodes: {}, reason: '换版' });
    expect(outcome).toMatchObject({ ok: true, value: { verdict: 'refused', findings: [{ code: 'step-removed', location: { elementId: 'b' } }] } });
    expect(here.world.cases.rows.instances.get(here.instance)?.revision).toBe(revision);
  });
});
