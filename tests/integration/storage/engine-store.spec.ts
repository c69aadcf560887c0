import { randomUUID } from 'node:crypto';
import { asId, type IncidentId, type OrganisationId, type TaskId } from '@liuzhuan/kernel';
import type { ChangeSet, InstanceRecord, Loaded, NoticeRecord, SubscriptionRecord } from '@liuzhuan/engine';
import { AT, historyLine, later, OFFICE, person, sampleChanges, sampleInstance, sampleJob, sampleTask, startOf, stepOf } from './sample-case';
import { openStorage, statementsOf, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeAll(async () => {
  storage = await openStorage();
});
afterAll(() => storage.close());

async function start(parts: (instance: InstanceRecord) => Partial<ChangeSet> = () => ({}), fields: Partial<InstanceRecord> = {}): Promise<InstanceRecord> {
  const instance = sampleInstance(fields);
  const outcome = await storage.store.transact(startOf(instance, parts));
  expect(outcome.ok).toBe(true);
  return instance;
}

/** What the store loads for a target, without changing anything. */
async function peek(target: Parameters<typeof stepOf>[0]): Promise<Loaded> {
  const outcome = await storage.store.transact({ target, decide: (loaded) => ({ kind: 'nothing', value: loaded }) });
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value;
}

describe('a step', () => {
  it('brings back every record as it was written, the order of keys included', async () => {
    const task = (instance: InstanceRecord) =>
      sampleTask(instance.id, { candidates: [person('b'), person('a')], due: later(60), dueText: '3 working days', urgency: '特急', member: { index: 1, item: { zz: 1, a: [null] } } });
    const job = (instance: InstanceRecord) => sampleJob(instance.id, { payload: { zulu: 1, alpha: { y: 1, x: 2 } } });
    let sent: Partial<ChangeSet> = {};
    const instance = await start((one) => {
      sent = {
        tasksInserted: [task(one), sampleTask(one.id, { status: 'withdrawn' })],
        jobsInserted: [job(one)],
        incidentsInserted: [{ id: asId<IncidentId>(randomUUID()), organisation: OFFICE, instance: one.id, activation: 'a1', node: 'N', code: 'nobody', params: { rule: 'x' }, raisedAt: AT, resolvedAt: null }],
      };
      return sent;
    });
    const opened = sent.tasksInserted?.[0];
    const loaded = await peek({ kind: 'task', organisation: OFFICE, task: opened?.id as TaskId });
    expect(loaded).toEqual({ instance, openTasks: [opened], task: opened, historySeq: 1 });
    expect(JSON.stringify(loaded.instance?.state)).toBe(JSON.stringify(instance.state));
    expect(await peek({ kind: 'task', organisation: OFFICE, task: sent.tasksInserted?.[1]?.id as TaskId })).toMatchObject({ task: { status: 'withdrawn' }, openTasks: [{ id: opened?.id }] });
    const due = sent.jobsInserted?.[0];
    const withJob = await peek({ kind: 'job', organisation: OFFICE, job: asId(due?.id ?? '') });
    expect(withJob.job).toMatchObject({ ...due });
    expect(JSON.stringify(withJob.job?.payload)).toBe(JSON.stringify(due?.payload));
    expect((await peek({ kind: 'incident', organisation: OFFICE, incident: sent.incidentsInserted?.[0]?.id ?? '' })).incident).toEqual(sent.incidentsInserted?.[0]);
  });

  it('finds nothing where there is nothing', async () => {
    const targets: Parameters<typeof stepOf>[0][] = [
      { kind: 'instance', organisation: OFFICE, instance: asId('none') },
      { kind: 'task', organisation: OFFICE, task: asId('none') },
      { kind: 'job', organisation: OFFICE, job: asId('none') },
      { kind: 'incident', organisation: OFFICE, incident: 'none' },
    ];
    for (const target of targets) expect(await peek(target)).toEqual({ openTasks: [], historySeq: 0 });
  });

  it('is two statements of ours between BEGIN and COMMIT', async () => {
    const instance = sampleInstance();
    const task = sampleTask(instance.id);
    expect(await statementsOf(storage.pool, () => storage.store.transact(startOf(instance, () => ({ tasksInserted: [task] }))))).toEqual(['BEGIN', 'load', 'write', 'COMMIT']);
    const complete = stepOf({ kind: 'task', organisation: OFFICE, task: task.id }, (loaded) => ({ tasksUpdated: loaded.openTasks.map((one) => ({ ...one, status: 'completed' as const })) }), () => 0);
    expect(await statementsOf(storage.pool, () => storage.store.transact(complete))).toEqual(['BEGIN', 'load', 'write', 'COMMIT']);
    const refuse = { target: { kind: 'task', organisation: OFFICE, task: task.id }, decide: () => ({ kind: 'reject', rejection: { code: 'no' } }) } as unknown as Parameters<typeof storage.store.transact>[0];
    expect(await statementsOf(storage.pool, () => storage.store.transact(refuse))).toEqual(['BEGIN', 'load', 'ROLLBACK']);
  });

  it('ends jobs and subscriptions by site or id and leaves those that open at the same site', async () => {
    const wait = (instance: InstanceRecord, node: string): SubscriptionRecord => ({ organisation: OFFICE, instance: instance.id, activation: 'a1', node, event: 'message', name: '答复', key: 'k' });
    const jobs = (['Timer_1', 'Timer_2', 'Timer_3'] as const).map((node) => sampleJob(null, { node }));
    const instance = await start((one) => ({
      jobsInserted: jobs.map((job) => ({ ...job, instance: one.id })),
      subscriptionsInserted: [wait(one, 'M1'), wait(one, 'M2')],
    }));
    const again = sampleJob(instance.id, { node: 'Timer_1' });
    const site = (node: string) => ({ activation: 'a1', node });
    await storage.store.transact(
      stepOf(
        { kind: 'instance', organisation: OFFICE, instance: instance.id },
        () => ({ jobsEnded: [site('Timer_1')], jobsDone: [jobs[1]?.id ?? asId('')], jobsInserted: [again], subscriptionsEnded: [site('M1')] }),
        () => 0,
      ),
    );
    const left = await storage.rows<{ id: string }>('SELECT id FROM job WHERE instance = $1 ORDER BY node', [instance.id]);
    expect(left.map((row) => row.id)).toEqual([again.id, jobs[2]?.id]);
    expect(await storage.rows('SELECT node FROM subscription WHERE instance = $1', [instance.id])).toEqual([{ node: 'M2' }]);
  });

  it('resolves incidents by id or site, and locks the documents of the case', async () => {
    const incident = (one: InstanceRecord, node: string) => ({ id: asId<IncidentId>(randomUUID()), organisation: OFFICE, instance: one.id, activation: 'a1', node, code: 'nobody', params: {}, raisedAt: AT, resolvedAt: null });
    let raised: ReturnType<typeof incident>[] = [];
    const instance = await start((one) => ({ incidentsInserted: (raised = [incident(one, 'A'), incident(one, 'B'), incident(one, 'C')]) }));
    await storage.rows(`INSERT INTO document (organisation, id, instance, name, created_at, created_by) VALUES ($1, $2, $3, '文稿', $4, 'x')`, [OFFICE, randomUUID(), instance.id, AT]);
    await storage.store.transact(
      stepOf(
        { kind: 'incident', organisation: OFFICE, incident: raised[0]?.id ?? '' },
        () => ({
          incidentsResolved: [{ id: raised[0]?.id, at: later(1) }, { site: { activation: 'a1', node: 'B' }, at: later(2) }],
          documentsLocked: { at: later(3), by: 'leader', task: asId('t') },
        }),
        () => 0,
      ),
    );
    const rows = await storage.rows('SELECT node, instant_text(resolved_at) AS at FROM incident WHERE instance = $1 ORDER BY node', [instance.id]);
    expect(rows).toEqual([{ node: 'A', at: later(1) }, { node: 'B', at: later(2) }, { node: 'C', at: null }]);
    expect(await storage.rows('SELECT instant_text(locked_at) AS at, locked_by, locked_task FROM document WHERE instance = $1', [instance.id])).toEqual([{ at: later(3), locked_by: 'leader', locked_task: 't' }]);
  });

  it('keeps who has a part in the case, and offers a task only while nobody has it', async () => {
    const notice = (one: InstanceRecord): NoticeRecord => ({ id: randomUUID(), organisation: OFFICE, person: person('copied'), instance: one.id, task: null, kind: 'copy', text: '抄送', at: AT });
    let task = sampleTask(asId(''));
    const instance = await start((one) => {
      task = sampleTask(one.id, { assignee: null, candidates: [person('a'), person('b'), person('a')] });
      return { tasksInserted: [task], notices: [notice(one)] };
    });
    const candidates = async () => (await storage.rows<{ person: string }>('SELECT person FROM task_candidate WHERE task = $1 ORDER BY 1', [task.id])).map((row) => row.person);
    const change = (fields: object) => storage.store.transact(stepOf({ kind: 'task', organisation: OFFICE, task: task.id }, (loaded) => ({ tasksUpdated: loaded.openTasks.map((one) => ({ ...one, ...fields })) }), () => 0));
    expect(await candidates()).toEqual(['a', 'b']);
    await change({ assignee: 'a' });
    expect(await candidates()).toEqual([]);
    await change({ assignee: null, candidates: ['b', 'c'] });
    expect(await candidates()).toEqual(['b', 'c']);
    await change({ candidates: ['c', 'd'] });
    expect(await candidates()).toEqual(['c', 'd']);
    await change({ status: 'completed', completedBy: 'd', completedAt: AT });
    expect(await candidates()).toEqual([]);
    const persons = await storage.rows<{ person: string }>('SELECT person FROM case_participant WHERE instance = $1 ORDER BY 1', [instance.id]);
    expect(persons.map((row) => row.person)).toEqual(['a', 'b', 'c', 'copied', 'd', 'starter']);
  });

  it('inserts a task that is opened and changed by the same command as it ends up', async () => {
    let task = sampleTask(asId(''));
    await start((one) => {
      task = sampleTask(one.id);
      return { tasksInserted: [task], tasksUpdated: [{ ...task, status: 'completed', outcome: 'skipped' }] };
    });
    expect(await storage.rows('SELECT status, outcome FROM task WHERE id = $1', [task.id])).toEqual([{ status: 'completed', outcome: 'skipped' }]);
  });

  it('refuses text that cannot be kept, as a value, and stores nothing', async () => {
    for (const title of ['a\u0000b', 'half \ud83d']) {
      const instance = sampleInstance({ title });
      const outcome = await storage.store.transact(startOf(instance));
      expect(outcome).toMatchObject({ ok: false, rejection: { code: 'text-not-storable', status: 400 } });
      expect(await storage.rows('SELECT FROM process_instance WHERE id = $1', [instance.id])).toEqual([]);
    }
  });

  it('gives an error of ours to the caller and rolls back', async () => {
    const instance = await start();
    await expect(storage.store.transact({ target: { kind: 'instance', organisation: OFFICE, instance: instance.id }, decide: () => { throw new Error('Expected one but got none'); } })).rejects.toThrow('Expected one');
    expect(await peek({ kind: 'instance', organisation: OFFICE, instance: instance.id })).toMatchObject({ historySeq: 1, instance: { revision: 1 } });
  });

  it('removes the jobs of a command that had nothing to do', async () => {
    const jobs = [sampleJob(null), sampleJob(null), sampleJob(null)];
    const instance = await start((one) => ({ jobsInserted: jobs.map((job) => ({ ...job, instance: one.id })) }));
    const [first, second, third] = jobs.map((job) => job.id);
    await storage.store.transact({ target: { kind: 'instance', organisation: OFFICE, instance: instance.id }, decide: () => ({ kind: 'nothing', value: 0, jobsDone: [first ?? asId(''), second ?? asId('')] }) });
    expect(await storage.rows('SELECT id FROM job WHERE instance = $1', [instance.id])).toEqual([{ id: third }]);
  });

  it('tells of what was committed, and of nothing else', async () => {
    const told: string[] = [];
    const store = storage.storeWith({ committed: (changes) => told.push(changes.instance.id) });
    const instance = sampleInstance();
    await store.transact(startOf(instance));
    await store.transact({ target: { kind: 'instance', organisation: OFFICE, instance: instance.id }, decide: () => ({ kind: 'nothing', value: 0 }) });
    expect(told).toEqual([instance.id]);
  });
});

describe('history', () => {
  it('goes on from the highest line, however many a step writes', async () => {
    const instance = await start((one) => ({ history: [1, 2, 3].map((seq) => historyLine(one.id, seq)) }));
    expect((await peek({ kind: 'instance', organisation: OFFICE, instance: instance.id })).historySeq).toBe(3);
    await storage.store.transact(stepOf({ kind: 'instance', organisation: OFFICE, instance: instance.id }, () => ({ history: [] }), () => 0));
    expect((await peek({ kind: 'instance', organisation: OFFICE, instance: instance.id })).historySeq).toBe(3);
  });

  it('never lets a change of another organisation in', async () => {
    const instance = await start();
    const stranger = sampleTask(instance.id, { organisation: asId<OrganisationId>('other') });
    await storage.store.transact(stepOf({ kind: 'instance', organisation: OFFICE, instance: instance.id }, () => ({ tasksInserted: [stranger] }), () => 0));
    expect(await storage.rows('SELECT FROM task WHERE id = $1', [stranger.id])).toEqual([]);
    expect(sampleChanges(instance, 1).organisation).toBe(OFFICE);
  });
});
