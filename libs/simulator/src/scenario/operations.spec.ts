import { assignedTo, drawing, userTask } from '../testing/drawing';
import { accepted, administrator, bench, kinds, officer, person, service } from '../testing/bench';
import { checkRows } from '../testing/rows-match';

const members = (condition = '', skip = '') =>
  userTask(
    'm',
    assignedTo('p', 'direct', skip),
    '',
    `<multiInstanceLoopCharacteristics lz:collection="[&quot;clerk-a&quot;, &quot;clerk-b&quot;]" lz:element="p">${condition}</multiInstanceLoopCharacteristics>`,
  );
const LINE = drawing(
  `<startEvent id="s"/>${userTask('a', assignedTo('"clerk-a"'))}${userTask('b', assignedTo('"head"'))}<boundaryEvent id="t" attachedToRef="b" cancelActivity="false"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>${userTask('c', assignedTo('"leader"'))}${userTask('late', assignedTo('"leader"'))}<endEvent id="e"/>`,
  ['s>a', 'a>b', 'b>c', 't>late', 'c>e', 'late>e'],
);
const SIGNED = drawing(`<startEvent id="s"/>${members()}<endEvent id="e"/>`, ['s>m', 'm>e']);

describe('operations on running cases', () => {
  it('takes back one’s own completion while nobody acted on it', async () => {
    const here = await bench(LINE);
    const { id: task } = here.task('clerk-a');
    await accepted(here.engine.completeTask(officer('clerk-a'), { task }));
    expect(await here.engine.withdrawTask(officer('head'), { task })).toMatchObject({ ok: false, rejection: { code: 'not-your-task' } });
    await accepted(here.engine.withdrawTask(officer('clerk-a'), { task, reason: '写错了' }));
    expect(here.open()).toEqual(['a clerk-a']);
    expect(kinds(here)).toContain('task.taken-back');
    const again = here.task('clerk-a').id;
    await accepted(here.engine.completeTask(officer('clerk-a'), { task: again }));
    await accepted(here.engine.completeTask(officer('head'), { task: here.task('head').id }));
    expect(await here.engine.withdrawTask(officer('clerk-a'), { task: again })).toMatchObject({ ok: false, rejection: { code: 'withdraw-not-possible' } });
    await checkRows(here.world);
  });

  it('jumps, for administrators with a reason', async () => {
    const here = await bench(LINE);
    const { id: task } = here.task('clerk-a');
    expect(await here.engine.jumpTask(officer('clerk-a'), { task, to: 'c', reason: '急' })).toMatchObject({ ok: false });
    expect(await here.engine.jumpTask(administrator, { task, to: 'c', reason: ' ' })).toMatchObject({ ok: false, rejection: { code: 'reason-required' } });
    await accepted(here.engine.jumpTask(administrator, { task, to: 'c', reason: '急件' }));
    expect(here.open()).toEqual(['c leader']);
    await checkRows(here.world);
  });

  it('asks more persons and no longer asks one', async () => {
    const here = await bench(SIGNED);
    const add = (who: string, position: 'before' | 'after' | 'parallel') =>
      here.engine.addMember(officer('clerk-a'), { task: here.task('clerk-a').id, persons: [person(who)], position });
    expect(await add('nobody', 'parallel')).toMatchObject({ ok: false, rejection: { code: 'person-unknown' } });
    await accepted(add('head', 'parallel'));
    expect(here.open().toSorted()).toEqual(['m clerk-a', 'm clerk-b', 'm head']);
    await accepted(here.engine.removeMember(administrator, { task: here.task('clerk-b').id, reason: '出差' }));
    await accepted(here.engine.completeTask(officer('head'), { task: here.task('head').id }));
    await accepted(add('leader', 'before'));
    expect(here.open()).toEqual(['m leader']);
    await accepted(here.engine.completeTask(officer('leader'), { task: here.task('leader').id }));
    const last = await accepted(here.engine.completeTask(officer('clerk-a'), { task: here.task('clerk-a').id }));
    expect(last.instance.status).toBe('completed');
    await checkRows(here.world);
  });

  it('stands still and goes on; what falls due waits', async () => {
    const here = await bench(LINE);
    await accepted(here.engine.completeTask(officer('clerk-a'), { task: here.task('clerk-a').id }));
    const { engine, instance } = here;
    await accepted(engine.suspendInstance(officer('clerk-a'), { instance, reason: '等上级答复' }));
    expect(await engine.completeTask(officer('head'), { task: here.task('head').id })).toMatchObject({ ok: false, rejection: { code: 'case-suspended' } });
    const timer = () => [...here.world.cases.rows.jobs.values()].find(({ kind }) => kind === 'timer');
    const job = timer();
    await engine.fireJob(service, { job: job?.id as never });
    expect(timer()?.id).not.toBe(job?.id);
    expect(here.open()).toEqual(['b head']);
    await checkRows(here.world);
    await accepted(engine.resumeInstance(officer('clerk-a'), { instance, reason: '已答复' }));
    await engine.fireJob(service, { job: timer()?.id as never });
    expect(here.open()).toEqual(['b head', 'late leader']);
    expect(kinds(here)).toEqual(expect.arrayContaining(['case.suspended', 'case.resumed']));
    await checkRows(here.world);
  });

  it('drops a skipped member that an early completion has overtaken', async () => {
    const first = '<completionCondition xsi:type="tFormalExpression">numberOfCompletedInstances >= 1</completionCondition>';
    const same = drawing(
      `<startEvent id="s"/>${userTask('a', assignedTo('"clerk-a"'))}${members(first, 'a').replaceAll('clerk-b', 'clerk-a')}<endEvent id="e"/>`,
      ['s>a', 'a>m', 'm>e'],
    );
    const here = await bench(same);
    const outcome = await accepted(here.engine.completeTask(officer('clerk-a'), { task: here.task('clerk-a').id }));
    expect([outcome.instance.status, here.open()]).toEqual(['completed', []]);
  });
});
