import { assignedTo, drawing, userTask } from '../testing/drawing';
import { played, scenarioOf, simulationOf } from '../testing/simulate';

const MESSAGES = `<message id="m-ask" name="征求意见"/><message id="m-answer" name="反馈意见"><extensionElements><lz:correlation key="caseKey"/></extensionElements></message>`;

const ASKING = drawing(
  `<startEvent id="s"/><scriptTask id="k" name="k" scriptFormat="feel"><extensionElements/><script>{caseKey: instanceId}</script></scriptTask>
   <intermediateThrowEvent id="ask" name="ask"><extensionElements><lz:payload value="{caseKey: caseKey, about: &quot;草案&quot;}"/></extensionElements><messageEventDefinition messageRef="m-ask"/></intermediateThrowEvent>
   <receiveTask id="answer" name="answer" messageRef="m-answer"/><endEvent id="e"/>`,
  ['s>k', 'k>ask', 'ask>answer', 'answer>e'],
  { id: 'p', roots: MESSAGES },
);
const ANSWERING = drawing(
  `<startEvent id="s" name="s"><messageEventDefinition messageRef="m-ask"/></startEvent>${userTask('opinion', assignedTo('unitHead("财政局")'))}
   <endEvent id="e" name="e"><extensionElements><lz:correlation key="caseKey"/><lz:payload value="{answer: &quot;无意见&quot;}"/></extensionElements><messageEventDefinition messageRef="m-answer"/></endEvent>`,
  ['s>opinion', 'opinion>e'],
  { id: 'q', roots: MESSAGES },
);

describe('messages', () => {
  it('starts a case of another process, and its answer finds the asking case', async () => {
    const world = await simulationOf([ASKING, ANSWERING]);
    const { cases, trace } = await played(
      world,
      scenarioOf([{ expect: { tasks: [{ node: 'opinion', assignee: 'finance' }] } }, { complete: { task: 'opinion' } }, { expect: { variables: { answer: '无意见' }, status: 'completed' } }], { end: 'e' }),
    );
    expect(cases).toHaveLength(2);
    expect(world.cases.rows.jobs.size).toBe(0);
    expect(world.cases.rows.subscriptions).toEqual([]);
    expect(trace.filter(({ event }) => event === 'message.received')).toHaveLength(1);
  });

  it('keeps a message until somebody waits for it, and delivers it exactly once', async () => {
    const world = await simulationOf([ASKING]);
    await played(world, scenarioOf([{ expect: { status: 'active' } }]));
    const jobs = await world.cases.dueJobs(world.clock.now(), ['delivery']);
    expect(jobs).toHaveLength(1);
    const job = jobs[0]?.id;
    if (!job) return;
    await world.engine.deploy({ organisation: 'dz' as never, roles: ['designer'] }, { resources: [ANSWERING] });
    const service = { organisation: 'dz' as never, roles: ['service' as const] };
    const start = () => world.engine.startInstance(service, { definition: 'q', message: { name: '征求意见', payload: { caseKey: 'x' }, job } });
    expect(await start()).toMatchObject({ ok: true, value: { instance: { status: 'active' } } });
    expect(await start()).toEqual({ ok: true, value: null });
    expect([...world.cases.rows.instances.values()].map(({ definition }) => definition)).toEqual(['p:1', 'q:1']);
  });

  it('finds the case by its key', async () => {
    const world = await simulationOf([ASKING, ANSWERING]);
    const { cases } = await played(world, scenarioOf([]));
    const key = cases[0] as string;
    await expect(played(world, scenarioOf([{ message: { name: '反馈意见', key: 'somebody else' } }]))).rejects.toThrow('nobody waits');
    await played(world, scenarioOf([{ message: { name: '反馈意见', key, payload: { answer: '同意' } } }, { expect: { status: 'active' } }]));
    expect((await world.cases.instance(cases[0] as never))?.status).toBe('completed');
  });

  it('gives up on a message that cannot be delivered, and sends it again on retry', async () => {
    const world = await simulationOf([ASKING]);
    await played(world, scenarioOf([]));
    const service = { organisation: 'dz' as never, roles: ['service' as const] };
    for (let attempt = 0; attempt < 4; attempt += 1) {
      world.clock.set(`2026-11-23T0${attempt + 2}:00:00.000Z` as never);
      const [job] = await world.cases.dueJobs(world.clock.now(), ['delivery']);
      expect((await world.engine.failJob(service, { job: job?.id as never, message: '无人接收' })).ok).toBe(true);
    }
    const [incident] = [...world.cases.rows.incidents.values()];
    expect(incident).toMatchObject({ code: 'message-undelivered', params: { message: '征求意见' } });
    expect((await world.engine.retryIncident({ ...service, roles: ['administrator'] }, { incident: incident?.id as never })).ok).toBe(true);
    expect(await world.cases.dueJobs(world.clock.now(), ['delivery'])).toHaveLength(1);
  });
});
