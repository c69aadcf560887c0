import { deliver, deliveryOf, type Engine } from '@liuzhuan/engine';
import { asId, asInstant } from '@liuzhuan/kernel';
import type { Simulation } from '../create-simulation';
import { assignedTo, drawing, userTask } from '../testing/drawing';
import { played, scenarioOf, simulationOf } from '../testing/simulate';

const ROOTS = '<message id="m" name="来文"/><message id="m2" name="批示"/><signal id="g" name="停电"/><signal id="g2" name="来电"/>';
const message = (ref = 'm') => `<messageEventDefinition messageRef="${ref}"/>`;
const signal = (ref = 'g') => `<signalEventDefinition signalRef="${ref}"/>`;
const work = (id: string) => userTask(id, assignedTo('"clerk-b"'));
const officer = { organisation: asId<never>('dz'), person: asId<never>('clerk-a'), roles: ['officer' as const] };
const service = { organisation: asId<never>('dz'), roles: ['service' as const] };

/** Cases by definition, with what is open in each. */
function standing({ cases: { rows } }: Simulation): string[] {
  return [...rows.instances.values()].map(({ id, definition, status }) => `${definition} ${rows.openTasks(id).map((task) => task.node).join() || status}`).sort();
}

const received = ({ cases: { rows } }: Simulation): string[] => rows.history.filter((row) => row.kind === 'message.received').map((row) => `${row.instance} ${row.node}`);

describe('several none start events', () => {
  const TWO = drawing(
    `<startEvent id="inside" name="内部来文"/><startEvent id="outside" name="外部来文"/><startEvent id="post">${message()}</startEvent>${work('a')}${work('b')}<endEvent id="e"/>`,
    ['inside>a', 'outside>b', 'post>b', 'a>e', 'b>e'],
    { roots: ROOTS },
  );

  it('has to be told where to begin, and says what there is', async () => {
    const world = await simulationOf([TWO]);
    const outcome = await world.engine.startInstance(officer, { definition: 'p' });
    expect(outcome).toMatchObject({ ok: false, rejection: { code: 'start-event-open', params: { starts: '内部来文（inside）、外部来文（outside）' } } });
    expect(await world.engine.startInstance(officer, { definition: 'p', startNode: 'outside' })).toMatchObject({ ok: true });
    expect(standing(world)).toEqual(['p:1 b']);
  });

  it('lets people name none start events only, administrators any', async () => {
    const world = await simulationOf([TWO]);
    const start = (roles: typeof officer.roles | ['administrator']) => world.engine.startInstance({ ...officer, roles }, { definition: 'p', startNode: 'post' });
    expect(await start(['officer'])).toMatchObject({ ok: false, rejection: { code: 'start-event-not-by-hand' } });
    expect(await start(['administrator'])).toMatchObject({ ok: true });
  });

  it('does not begin by hand what only an event begins', async () => {
    const world = await simulationOf([drawing(`<startEvent id="s" name="收文">${message()}</startEvent>${work('a')}<endEvent id="e"/>`, ['s>a', 'a>e'], { roots: ROOTS })]);
    expect(await world.engine.startInstance(officer, { definition: 'p' })).toMatchObject({ ok: false, rejection: { code: 'start-event-none', params: { starts: '收文（s）' } } });
  });
});

const THROWER = drawing(
  `<startEvent id="s"/><parallelGateway id="f"/><intermediateThrowEvent id="t"><extensionElements><lz:payload value="{place: &quot;机房&quot;}"/></extensionElements>${signal()}</intermediateThrowEvent>
   <intermediateCatchEvent id="c">${signal()}</intermediateCatchEvent>${work('own')}${work('rest')}<endEvent id="e"/><endEvent id="e2"/>`,
  ['s>f', 'f>t', 'f>c', 't>rest', 'c>own', 'own>e', 'rest>e2'],
  { roots: ROOTS },
);
const WAITER = drawing(`<startEvent id="s"/><intermediateCatchEvent id="c">${signal()}</intermediateCatchEvent>${work('reached')}<endEvent id="e"/>`, ['s>c', 'c>reached', 'reached>e'], { id: 'w', roots: ROOTS });
const STARTED = drawing(`<startEvent id="s">${signal()}</startEvent>${work('begun')}<endEvent id="e"/>`, ['s>begun', 'begun>e'], { id: 'q', roots: ROOTS });
const GATEWAY = drawing(
  `<eventBasedGateway id="g0" instantiate="true"/><intermediateCatchEvent id="c1">${signal()}</intermediateCatchEvent><receiveTask id="r" messageRef="m"/>${work('chosen')}<endEvent id="e"/>`,
  ['g0>c1', 'g0>r', 'c1>chosen', 'r>chosen', 'chosen>e'],
  { id: 'x', roots: ROOTS },
);

/** Deliveries that whoever spread the signal has left are everybody's after five seconds. */
const LATER = asInstant('2999-01-01T00:00:00.000Z');

describe('signals', () => {
  it('reach the throwing case, others that wait, and begin cases, each once', async () => {
    const world = await simulationOf([THROWER, WAITER, STARTED, GATEWAY]);
    for (let count = 0; count < 2; count += 1) await world.engine.startInstance(officer, { definition: 'w' });
    await played(world, scenarioOf([{ expect: { tasks: ['begun', 'chosen', 'own', 'reached', 'reached', 'rest'].map((node) => ({ node })) } }]));
    expect(standing(world)).toEqual(['p:1 rest,own', 'q:1 begun', 'w:1 reached', 'w:1 reached', 'x:1 chosen']);
    expect(received(world)).toHaveLength(2);
    expect(world.cases.rows.jobs.size).toBe(0);
    const begun = [...world.cases.rows.instances.values()].find(({ definition }) => definition === 'q:1');
    expect(Object.values(begun?.state.scopes ?? {})[0]?.variables).toEqual({ place: '机房' });
  });

  it('begin cases of the version in force only', async () => {
    const world = await simulationOf([STARTED]);
    await world.engine.deploy({ ...service, roles: ['designer'] }, { resources: [STARTED] });
    await deliver(world.engine, world.cases, { organisation: service.organisation, event: 'signal', name: '停电', key: null, payload: {} });
    expect(standing(world)).toEqual(['q:2 begun']);
  });

  it('reach each receiver exactly once though the server dies again and again on the way', async () => {
    const world = await simulationOf([THROWER, WAITER, STARTED]);
    for (let count = 0; count < 3; count += 1) await world.engine.startInstance(officer, { definition: 'w' });
    await world.engine.startInstance(officer, { definition: 'p' });
    const due = () => world.cases.dueJobs(LATER, ['delivery']);
    const [broadcast] = await due();
    if (!broadcast) throw new Error('Expected a broadcast');
    let lives = 2;
    const mortal = new Proxy(world.engine, {
      get(engine, property) {
        const name = property as keyof Engine;
        if (name !== 'correlateMessage' && name !== 'startInstance') return engine[name];
        if ((lives -= 1) < 0) throw new Error('killed');
        return engine[name];
      },
    });
    await expect(deliver(mortal, world.cases, deliveryOf(broadcast))).rejects.toThrow('killed');
    expect(await due()).toHaveLength(2);
    const left = await due();
    for (const job of [...left, broadcast, ...left]) await deliver(world.engine, world.cases, deliveryOf(job));
    expect(standing(world)).toEqual(['p:1 rest,own', 'q:1 begun', 'w:1 reached', 'w:1 reached', 'w:1 reached']);
    expect(new Set(received(world)).size).toBe(3);
    expect(received(world)).toHaveLength(3);
    expect(await due()).toEqual([]);
  });

  it('are missed by whoever has gone on meanwhile, and kept for a suspended case', async () => {
    const world = await simulationOf([WAITER]);
    const starts = await Promise.all([1, 2].map(() => world.engine.startInstance(officer, { definition: 'w' })));
    const [gone, suspended] = starts.map((outcome) => (outcome.ok && outcome.value ? outcome.value.instance.id : asId<never>('')));
    const organisation = service.organisation;
    const receivers = world.cases.rows.subscriptions.map(({ instance, activation, node }) => ({ kind: 'wait' as const, instance, activation, node }));
    const spread = await world.engine.spreadSignal(service, { name: '停电', payload: {}, receivers });
    await world.engine.cancelInstance(officer, { instance: gone as never, reason: '误发' });
    await world.engine.suspendInstance(officer, { instance: suspended as never, reason: '等待' });
    const states = async () => Promise.all((await world.cases.dueJobs(LATER, ['delivery'])).map(async (job) => (await deliver(world.engine, world.cases, deliveryOf(job))).state));
    expect(spread.ok && spread.value).toHaveLength(2);
    expect((await states()).sort()).toEqual(['done', 'refused']);
    await world.engine.resumeInstance(officer, { instance: suspended as never, reason: '继续' });
    expect(await states()).toEqual(['done']);
    expect(standing(world)).toEqual(['w:1 cancelled', 'w:1 reached']);
    expect(await world.cases.subscriptions({ organisation, event: 'signal', name: '停电', key: null })).toEqual([]);
  });
});

describe('a start that needs several events', () => {
  const BOTH = drawing(
    `<startEvent id="s" parallelMultiple="true">${signal()}${signal('g2')}</startEvent>${work('a')}<endEvent id="e"/>`,
    ['s>a', 'a>e'],
    { roots: ROOTS },
  );

  it('begins a case with the first; the other goes on with it and begins none', async () => {
    const world = await simulationOf([BOTH]);
    await played(world, scenarioOf([{ expect: { tasks: [] } }, { signal: { name: '停电', payload: { off: 1 } } }, { expect: { tasks: [{ node: 'a' }], variables: { on: 1, off: 1 } } }], { start: { signal: '来电', data: { on: 1 } } }));
    expect(standing(world)).toEqual(['p:1 a']);
    await deliver(world.engine, world.cases, { organisation: service.organisation, event: 'signal', name: '停电', key: null, payload: {} });
    expect(standing(world)).toEqual(['p:1 a', 'p:1 active']);
  });

  it('finds the case of a message by its key', async () => {
    const keyed = ROOTS.replace('<message id="m2" name="批示"/>', '<message id="m2" name="批示"><extensionElements><lz:correlation key="number"/></extensionElements></message>');
    const world = await simulationOf([drawing(`<startEvent id="s" parallelMultiple="true">${message()}${message('m2')}</startEvent>${work('a')}<endEvent id="e"/>`, ['s>a', 'a>e'], { roots: keyed })]);
    const send = (name: string, key: string | null, payload: object) => deliver(world.engine, world.cases, { organisation: service.organisation, event: 'message', name, key, payload: payload as never });
    await send('来文', null, { number: '甲' });
    await send('来文', null, { number: '乙' });
    await send('批示', '乙', { word: '照办' });
    expect(standing(world)).toEqual(['p:1 a', 'p:1 active']);
  });
});

describe('a start condition', () => {
  const BY_DATE = drawing(
    `<startEvent id="s" name="年底"><conditionalEventDefinition><condition xsi:type="tFormalExpression">string(today) &gt;= "2026-12-01" and isWorkingDay(today)</condition></conditionalEventDefinition></startEvent>${work('a')}<endEvent id="e"/>`,
    ['s>a', 'a>e'],
  );

  it('begins a case at midnight of the day on which it becomes true, and once only', async () => {
    const world = await simulationOf([BY_DATE]);
    const { trace } = await played(world, scenarioOf([{ expect: { tasks: [{ node: 'a', assignee: 'clerk-b' }] } }], { start: { condition: 's' } }));
    expect(trace[0]?.at).toBe('2026-11-30T16:00:00.000Z');
    const look = async (at: string) => {
      world.clock.set(at as never);
      for (const job of await world.cases.dueJobs(world.clock.now(), ['timer'])) await world.engine.fireJob(service, { job: job.id });
      return world.cases.rows.instances.size;
    };
    expect([await look('2026-12-01T01:00:00.000Z'), await look('2026-12-05T01:00:00.000Z'), await look('2026-12-05T02:00:00.000Z')]).toEqual([1, 1, 1]);
    expect([await look('2026-12-06T16:00:00.000Z'), await look('2026-12-07T01:00:00.000Z')]).toEqual([2, 2]);
    expect([...world.cases.rows.jobs.values()]).toMatchObject([{ kind: 'timer', topic: 'p', payload: { truth: true } }]);
  });

  it('that held already when it was deployed begins nothing, and a new version takes its place', async () => {
    const world = await simulationOf([drawing(`<startEvent id="s"><conditionalEventDefinition><condition xsi:type="tFormalExpression">unit("秘书科") != null</condition></conditionalEventDefinition></startEvent>${work('a')}<endEvent id="e"/>`, ['s>a', 'a>e'])]);
    for (let hour = 2; hour < 6; hour += 1) {
      for (const job of await world.cases.dueJobs(world.clock.now(), ['timer'])) expect(await world.engine.fireJob(service, { job: job.id })).toMatchObject({ ok: true, value: null });
      world.clock.set(`2026-11-23T0${hour}:30:00.000Z` as never);
    }
    expect(world.cases.rows.instances.size).toBe(0);
    await world.engine.deploy({ ...service, roles: ['designer'] }, { resources: [BY_DATE] });
    expect(world.cases.rows.jobs.size).toBe(1);
  });
});

describe('the number of a case', () => {
  it('is of the year in which the case begins, not in which its message was sent', async () => {
    const world = await simulationOf([
      drawing(`<startEvent id="s"/><endEvent id="e">${message()}</endEvent>`, ['s>e'], { roots: ROOTS }),
      drawing(`<startEvent id="s">${message()}</startEvent>${work('a')}<endEvent id="e"/>`, ['s>a', 'a>e'], { id: 'q', roots: ROOTS }),
    ]);
    world.clock.set('2026-12-31T15:59:59.000Z' as never);
    await world.engine.startInstance(officer, { definition: 'p' });
    world.clock.set('2026-12-31T16:00:01.000Z' as never);
    for (const job of await world.cases.dueJobs(world.clock.now(), ['delivery'])) await deliver(world.engine, world.cases, deliveryOf(job));
    expect([...world.cases.rows.instances.values()].map(({ number }) => number)).toEqual(['2026-000001', '2027-000001']);
  });
});
