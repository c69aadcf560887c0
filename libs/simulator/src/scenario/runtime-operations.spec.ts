import { accepted, administrator, bench, type Bench, kinds, officer, person } from '../testing/bench';
import { assignedTo, drawing, userTask } from '../testing/drawing';
import { checkRows } from '../testing/rows-match';
import { played, scenarioOf, simulationOf } from '../testing/simulate';

const OUTCOMES = '<lz:outcome name="agree" label="同意" opinion="optional"/><lz:outcome name="refuse" label="不同意" opinion="optional"/>';
const LINE = drawing(
  `<startEvent id="s"/>${userTask('a', assignedTo('"clerk-a"'))}${userTask('b', `${assignedTo('"head"')}${OUTCOMES}<lz:return to="a"/><lz:documents access="read" lockOn="agree"/>`)}${userTask('c', assignedTo('assigneeOf("b")'))}<endEvent id="e"/>`,
  ['s>a', 'a>b', 'b>c', 'c>e'],
);
const ADHOC = drawing(
  `<startEvent id="s"/><adHocSubProcess id="x" name="承办" lz:chosenBy="&quot;head&quot;">${userTask('i', assignedTo('"clerk-a"'))}${userTask('k', assignedTo('"clerk-b"'))}</adHocSubProcess>${userTask('z', assignedTo('"leader"'))}<endEvent id="e"/>`,
  ['s>x', 'x>z', 'z>e'],
);
const done = (here: Bench, who: string, input: object = {}) => accepted(here.engine.completeTask(officer(who), { task: here.task(who).id, ...input }));
const atB = async (): Promise<Bench> => {
  const here = await bench(LINE);
  await done(here, 'clerk-a');
  return here;
};
const code = async (outcome: Promise<{ readonly ok: boolean }>) => ((await outcome) as { rejection?: { code: string } }).rejection?.code;
const last = ({ world }: Bench, kind: string) => world.cases.rows.history.findLast((row) => row.kind === kind);
const offers = async ({ world, engine, instance }: Bench, who: string, holder = who) => {
  const record = world.cases.rows.instances.get(instance);
  const task = [...world.cases.rows.tasks.values()].findLast((row) => row.assignee === holder);
  if (!record || !task) throw new Error('no task');
  const openTasks = [...world.cases.rows.tasks.values()].filter(({ status }) => status === 'open');
  return engine.describeTask(officer(who), { task, instance: record, openTasks });
};
const caseOffers = ({ world, engine, instance }: Bench, actor = officer('clerk-a')) => {
  const record = world.cases.rows.instances.get(instance);
  if (!record) throw new Error('no case');
  return engine.describeCase(actor, { instance: record, openTasks: [...world.cases.rows.tasks.values()].filter(({ status }) => status === 'open') });
};

describe('delegating a task', () => {
  const delegate = (here: Bench, to = 'clerk-b', reason = '请先核数') => here.engine.delegateTask(officer('head'), { task: here.task('head').id, to: person(to), reason });

  it('lets somebody do the work; the owner decides once it is back', async () => {
    const here = await atB();
    await accepted(delegate(here));
    expect(here.open()).toEqual(['b clerk-b']);
    const { id: task } = here.task('clerk-b');
    expect(await code(here.engine.completeTask(officer('clerk-b'), { task, outcome: 'agree' }))).toBe('task-delegated');
    expect(await code(here.engine.reassignTask(officer('clerk-b'), { task, to: person('leader') }))).toBe('task-delegated');
    expect((await offers(here, 'clerk-b')).allowed).toEqual(['giveBack', 'remind']);
    expect(await code(here.engine.giveBackTask(officer('clerk-b'), { task, opinion: ' ' }))).toBe('opinion-required');
    await accepted(here.engine.giveBackTask(officer('clerk-b'), { task, opinion: '数字无误' }));
    expect(here.open()).toEqual(['b head']);
    expect(here.task('head').delegations).toMatchObject([{ owner: 'head', to: 'clerk-b', reason: '请先核数', opinion: '数字无误' }]);
    expect([last(here, 'task.delegated'), last(here, 'task.given-back')]).toMatchObject([
      { actor: 'head', data: { owner: 'head', to: 'clerk-b', reason: '请先核数' } },
      { actor: 'clerk-b', data: { to: 'head', opinion: '数字无误' } },
    ]);
    await done(here, 'head', { outcome: 'agree' });
    await checkRows(here.world);
  });

  it('can be taken back by its owner and by administrators, not by others', async () => {
    const here = await atB();
    await accepted(delegate(here));
    const { id: task } = here.task('clerk-b');
    expect(await code(here.engine.giveBackTask(officer('clerk-a'), { task }))).toBe('not-your-task');
    await accepted(here.engine.giveBackTask(officer('head'), { task, opinion: '我自己办' }));
    expect([here.open(), here.task('head').delegations[0]?.opinion]).toEqual([['b head'], null]);
    await accepted(delegate(here));
    await accepted(here.engine.giveBackTask(administrator, { task }));
    expect([here.open(), kinds(here).filter((kind) => kind === 'task.recalled')]).toEqual([['b head'], ['task.recalled', 'task.recalled']]);
    expect(await code(here.engine.giveBackTask(officer('head'), { task }))).toBe('task-not-delegated');
    await checkRows(here.world);
  });

  it('needs a reason, and somebody else', async () => {
    const here = await atB();
    expect(await code(delegate(here, 'clerk-b', ' '))).toBe('reason-required');
    expect(await code(delegate(here, 'head'))).toBe('reassign-to-same');
    expect(await code(delegate(here, 'gone'))).toBe('person-unknown');
  });

  it('reminds both', async () => {
    const here = await atB();
    await accepted(delegate(here));
    await accepted(here.engine.remindTask(officer('clerk-a'), { task: here.task('clerk-b').id }));
    expect(last(here, 'task.urged')?.data['persons']).toEqual(['clerk-b', 'head']);
  });
});

describe('restarting a case', () => {
  const cancel = (here: Bench, actor = officer('clerk-a')) => accepted(here.engine.cancelInstance(actor, { instance: here.instance, reason: '填错了' }));
  const restart = (here: Bench, actor = officer('clerk-a'), input: object = {}) => here.engine.restartInstance(actor, { instance: here.instance, reason: '继续办理', ...input });

  it('goes on as the same case, for a starter who cancelled it himself', async () => {
    const here = await atB();
    expect(await code(restart(here))).toBe('instance-active');
    const { instance: before } = await cancel(here);
    expect(await code(restart(here, officer('head')))).toBe('not-yours-to-restart');
    expect((await caseOffers(here)).allowed).toEqual(['restart']);
    const { instance } = await accepted(restart(here));
    expect(instance).toMatchObject({ number: before.number, status: 'active', endedAt: null, endNode: null });
    expect([here.open(), last(here, 'case.restarted')]).toMatchObject([['a clerk-a'], { actor: 'clerk-a', data: { reason: '继续办理', fromName: '开始', ended: 'cancelled' } }]);
    await done(here, 'clerk-a');
    await done(here, 'head', { outcome: 'agree' });
    expect((await done(here, 'head')).instance.status).toBe('completed');
    await checkRows(here.world);
  });

  it('takes a completed case up at a step, for administrators alone', async () => {
    const here = await atB();
    await done(here, 'head', { outcome: 'agree' });
    await done(here, 'head');
    expect(await code(restart(here))).toBe('not-yours-to-restart');
    expect((await caseOffers(here, administrator)).restartTargets.map(({ node }) => node)).toEqual(['a', 'b', 'c']);
    expect(await code(restart(here, administrator, { node: 'e2' }))).toBe('restart-not-possible');
    expect(await code(restart(here, administrator, { reason: ' ' }))).toBe('reason-required');
    await accepted(restart(here, administrator, { node: 'c' }));
    expect(here.open()).toEqual(['c head']);
    await checkRows(here.world);
  });

  it('is an administrator’s when an administrator cancelled it', async () => {
    const here = await atB();
    await cancel(here, administrator);
    expect(await code(restart(here))).toBe('not-yours-to-restart');
    await accepted(restart(here, administrator, { variables: { round: 2 } }));
    expect(here.open()).toEqual(['a clerk-a']);
  });
});

describe('asking others to sign a task of one person', () => {
  const add = (here: Bench, holder: string, who: string, position: 'before' | 'after' | 'parallel') =>
    accepted(here.engine.addMember(officer(holder), { task: here.task(holder).id, persons: [person(who)], position, reason: '请会签' }));

  it('beside her: opinions are kept, she decides', async () => {
    const here = await atB();
    await add(here, 'head', 'leader', 'parallel');
    expect(here.open().toSorted()).toEqual(['b head', 'b leader']);
    expect([(await offers(here, 'leader')).signing, (await offers(here, 'head')).signing]).toEqual(['advisory', 'member']);
    await done(here, 'head', { outcome: 'agree' });
    expect(here.open()).toEqual(['b leader']);
    await done(here, 'leader', { outcome: 'refuse', opinion: '不妥' });
    expect(here.open()).toEqual(['c head']);
    expect(last(here, 'member.added')).toMatchObject({ actor: 'head', data: { persons: ['leader'], position: 'parallel', reason: '请会签' } });
    await checkRows(here.world);
  });

  it('before her: it comes back to her', async () => {
    const here = await atB();
    await add(here, 'head', 'leader', 'before');
    expect(here.open()).toEqual(['b leader']);
    await done(here, 'leader', { outcome: 'refuse' });
    expect(here.open()).toEqual(['b head']);
    await done(here, 'head', { outcome: 'agree' });
    expect(here.open()).toEqual(['c head']);
    await checkRows(here.world);
  });

  it('after her: who decides last decides', async () => {
    const here = await atB();
    await add(here, 'head', 'leader', 'after');
    await done(here, 'head', { outcome: 'agree' });
    expect(here.open()).toEqual(['b leader']);
    await done(here, 'leader', { outcome: 'agree' });
    expect(here.open()).toEqual(['c leader']);
    await checkRows(here.world);
  });

  it('and no longer', async () => {
    const here = await atB();
    await add(here, 'head', 'leader', 'parallel');
    expect(await code(here.engine.removeMember(administrator, { task: here.task('head').id, reason: '误加' }))).toBe('last-member');
    await accepted(here.engine.removeMember(officer('clerk-a'), { task: here.task('leader').id, reason: '误加' }));
    expect(here.open()).toEqual(['b head']);
  });
});

describe('choosing what begins', () => {
  it('is for those the drawing names, until they say it is done', async () => {
    const here = await bench(ADHOC);
    const [choice] = (await caseOffers(here, officer('head'))).choices;
    const activation = choice?.activation ?? '';
    expect(choice).toMatchObject({ name: '承办', mine: true, busy: false, activities: [{ node: 'i' }, { node: 'k' }] });
    expect(here.world.cases.rows.notices.map(({ person: told }) => told)).toEqual(['head']);
    const choose = (who: string, node: string) => here.engine.chooseActivity(officer(who), { instance: here.instance, activation, node });
    expect(await code(choose('clerk-a', 'i'))).toBe('not-your-choice');
    expect(await code(choose('head', 'z'))).toBe('not-choosable');
    await accepted(choose('head', 'k'));
    expect(here.open()).toEqual(['k clerk-b']);
    await done(here, 'clerk-b');
    expect(here.open()).toEqual([]);
    await accepted(here.engine.concludeChoice(officer('head'), { instance: here.instance, activation, reason: '已齐' }));
    expect([here.open(), await code(choose('head', 'i'))]).toEqual([['z leader'], 'choice-closed']);
    expect(kinds(here)).toEqual(expect.arrayContaining(['choice.opened', 'choice.made', 'choice.concluded']));
    await checkRows(here.world);
  });
});

describe('locking documents', () => {
  it.each([
    ['agree', 1],
    ['refuse', 0],
  ])('on the outcomes named: %s', async (outcome, count) => {
    const here = await atB();
    await done(here, 'head', { outcome });
    expect(kinds(here).filter((kind) => kind === 'documents.locked')).toHaveLength(count);
  });
});

describe('what may be done, and why not', () => {
  it('says for each operation the reason the command would give', async () => {
    const here = await atB();
    const { allowed, refused } = await offers(here, 'head');
    expect(allowed).toEqual(['complete', 'return', 'reassign', 'delegate', 'addMember', 'remind']);
    expect(Object.fromEntries(refused.map(({ operation, rejection }) => [operation, rejection.code]))).toEqual({
      claim: 'task-already-claimed',
      release: 'task-not-claimed',
      giveBack: 'task-not-delegated',
      withdraw: 'not-your-task',
      jump: 'not-permitted',
      removeMember: 'not-your-task',
    });
    expect((await offers(here, 'clerk-a')).allowed).toEqual(['withdraw']);
    const begun = await offers(await bench(LINE), 'clerk-a');
    expect(begun.refused.find(({ operation }) => operation === 'return')?.rejection.code).toBe('nowhere-to-go');
  });

  it('stands still with a suspended case', async () => {
    const here = await atB();
    expect((await caseOffers(here)).allowed).toEqual(['cancel', 'suspend', 'remind']);
    await accepted(here.engine.suspendInstance(officer('clerk-a'), { instance: here.instance, reason: '等答复' }));
    expect((await caseOffers(here)).allowed).toEqual(['cancel', 'resume', 'remind']);
    const { allowed, refused, suspended } = await offers(here, 'head');
    expect([suspended, allowed]).toEqual([true, ['reassign', 'delegate', 'remind']]);
    expect(refused.find(({ operation }) => operation === 'complete')?.rejection.code).toBe('case-suspended');
  });
});

describe('scenarios', () => {
  const ends = async (file: typeof LINE, steps: Parameters<typeof scenarioOf>[0]) => (await played(await simulationOf([file]), scenarioOf(steps))).trace.at(-1);

  it('play every operation on a task and on a case', async () => {
    const trace = await ends(LINE, [
      { complete: { task: 'a' } },
      { withdraw: { task: 'a', reason: '写错了' } },
      { complete: { task: 'a' } },
      { delegate: { task: 'b', to: 'clerk-b', reason: '核数' } },
      { reject: { complete: { task: 'b', outcome: 'agree' }, code: 'task-delegated' } },
      { giveBack: { task: 'b', opinion: '无误' } },
      { addMember: { task: 'b', persons: ['leader', 'clerk-b'], position: 'parallel' } },
      { removeMember: { task: 'b', by: 'clerk-b', reason: '误加' } },
      { suspend: { reason: '等答复' } },
      { resume: { reason: '已答复' } },
      { expect: { tasks: [{ node: 'b', assignee: 'head' }, { node: 'b', assignee: 'leader' }] } },
      { complete: { task: 'b', by: 'leader', outcome: 'refuse' } },
      { complete: { task: 'b', by: 'head', outcome: 'agree' } },
      { cancel: { reason: '不办' } },
      { restart: { reason: '又办', node: 'b' } },
      { jump: { task: 'b', to: 'c', reason: '急' } },
      { expect: { tasks: [{ node: 'c', assignee: 'head' }] } },
      { complete: { task: 'c' } },
    ]);
    expect(trace).toMatchObject({ status: 'completed' });
  });

  it('choose what begins in an ad-hoc sub-process', async () => {
    const trace = await ends(ADHOC, [
      { choose: { node: 'x', begin: 'i', by: 'head' } },
      { complete: { task: 'i' } },
      { choose: { node: 'x', reason: '已齐' } },
      { complete: { task: 'z' } },
    ]);
    expect(trace).toMatchObject({ status: 'completed' });
  });
});
