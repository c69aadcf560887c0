import { assignedTo, drawing, form, userTask } from '../testing/drawing';
import { played, scenarioOf, simulationOf } from '../testing/simulate';
import type { ScenarioStep } from './scenario';

const START = form('start', ['deadline', 'limit']);

function oneTask(due: string, rest = '', flows: readonly string[] = []) {
  return drawing(
    `<startEvent id="s"><extensionElements><lz:form key="start"/></extensionElements></startEvent>${userTask('t', `${assignedTo('members("秘书科")', 'claim')}<lz:due ${due}/>`)}<endEvent id="e"/>${rest}`,
    ['s>t', 't>e', ...flows],
  );
}

async function play(due: string, steps: readonly ScenarioStep[], data = {}, now = '2026-11-23T09:00:00+08:00') {
  const world = await simulationOf([START, oneTask(due)]);
  return { world, ...(await played(world, scenarioOf(steps, { start: { by: 'clerk-a', data }, now }))) };
}

describe('due dates', () => {
  // settings, data of the start form, due (UTC)
  it.each<[string, object, string | undefined]>([
    ['within="3 working days"', {}, '2026-11-26T01:00:00.000Z'],
    ['within="PT90M"', {}, '2026-11-23T02:30:00.000Z'],
    ['within="=limit"', { limit: '2 working hours' }, '2026-11-23T03:00:00.000Z'],
    ['by="=deadline"', { deadline: '2026-11-25' }, '2026-11-25T10:00:00.000Z'],
    ['by="2026-11-25T12:00"', {}, '2026-11-25T04:00:00.000Z'],
    ['within="1 working day" anchor="=deadline"', { deadline: '2026-11-30T09:00:00+08:00' }, '2026-12-01T01:00:00.000Z'],
  ])('%s %j', async (due, data, expected) => {
    await play(due, [{ expect: { tasks: [{ node: 't', due: expected }], incidents: [] } }], data);
  });

  it('sets no limit when its rule gives null', async () => {
    const { world } = await play('by="=null"', [{ expect: { tasks: [{ node: 't' }], incidents: [] } }]);
    expect([...world.cases.rows.tasks.values()][0]).toMatchObject({ due: null, dueText: null });
    expect(world.cases.rows.jobs.size).toBe(0);
  });

  it('keeps the task and asks an administrator when the limit cannot be read', async () => {
    await play(
      'within="=limit"',
      [
        { expect: { tasks: [{ node: 't' }], incidents: ['due-unreadable'] } },
        { retry: { node: 't', variables: { limit: '1 working day' } } },
        { expect: { tasks: [{ node: 't', due: '2026-11-24T01:00:00.000Z' }], incidents: [] } },
        { complete: { task: 't', by: 'head' } },
        { expect: { incidents: [] } },
      ],
      { limit: '尽快吧' },
    );
  });

  it('reminds before, again and again, tells of the overdue and goes on', async () => {
    const { trace, world } = await play('within="3 working days" remindBefore="1 working day" remindEvery="1 working day" escalateTo="leaderInCharge(&quot;秘书科&quot;)"', [
      { claim: { task: 't', by: 'clerk-b' } },
      { advance: '2 working days' },
      { expect: { notices: [{ person: 'clerk-b', kind: 'reminder' }] } },
      { advance: '2 working days' },
      { expect: { notices: [{ person: 'clerk-b', kind: 'overdue' }, { person: 'leader', kind: 'escalation' }], tasks: [{ node: 't', assignee: 'clerk-b' }] } },
      { complete: { task: 't' } },
      { advance: '10 working days' },
    ]);
    const told = trace.flatMap(({ at, event }) => (event === 'task.reminded' || event === 'task.overdue' ? [`${at.slice(5, 16)} ${event}`] : []));
    expect(told).toEqual(['11-25T01:00 task.reminded', '11-26T01:00 task.overdue', '11-26T01:00 task.reminded', '11-27T01:00 task.reminded']);
    expect(world.cases.rows.jobs.size).toBe(0);
  });

  it('fires each job once however late, and does not make up for missed reminders', async () => {
    const world = await simulationOf([START, oneTask('within="2 working days" remindEvery="1 working day"')]);
    const actor = { organisation: 'dz' as never, roles: ['service' as const] };
    await world.engine.startInstance({ ...actor, person: 'clerk-a' as never, roles: ['officer'] }, { definition: 'p', variables: {} });
    world.clock.set('2027-01-11T01:00:00.000Z' as never);
    const due = () => world.cases.dueJobs(world.clock.now(), ['reminder', 'overdue']);
    const jobs = await due();
    expect(jobs.map(({ kind }) => kind)).toEqual(['reminder', 'overdue']);
    for (const job of [...jobs, ...jobs]) expect((await world.engine.fireJob(actor, { job: job.id })).ok).toBe(true);
    expect(await due()).toEqual([]);
    const kinds = world.cases.rows.history.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'task.overdue' || kind === 'task.reminded')).toEqual(['task.reminded', 'task.overdue']);
    expect([...world.cases.rows.jobs.values()]).toMatchObject([{ kind: 'reminder' }]);
  });

  it('warns beyond the days whose holidays are announced', async () => {
    const { trace } = await play('within="40 working days"', []);
    expect(trace.find(({ event }) => event === 'calendar.unofficial')).toMatchObject({ node: 't', name: 't' });
  });
});

describe('timers', () => {
  const BOUNDARY = (kind: string, text: string, interrupting: boolean) =>
    `<boundaryEvent id="b" attachedToRef="t" cancelActivity="${interrupting}"><timerEventDefinition><${kind}>${text}</${kind}></timerEventDefinition></boundaryEvent>
     ${userTask('after', assignedTo('principal()'))}<endEvent id="e2"/>`;

  it.each<[string, string, string, boolean, readonly ScenarioStep[]]>([
    ['interrupts', 'timeDuration', '3 working days', true, [{ advance: '3 working days' }, { expect: { tasks: [{ node: 'after' }] } }]],
    ['does not interrupt', 'timeDuration', 'PT1H', false, [{ advance: 'PT3H' }, { expect: { tasks: [{ node: 'after' }, { node: 't' }] } }]],
    ['comes back so many times', 'timeCycle', 'R2/PT1H', false, [{ advance: 'PT10H' }, { expect: { tasks: [{ node: 'after' }, { node: 'after' }, { node: 't' }] } }]],
    ['comes back as often as is left of a cycle that began before', 'timeCycle', 'R5/2026-11-20T10:00/P1D', false, [{ advance: 'P9D' }, { expect: { tasks: [{ node: 'after' }, { node: 'after' }, { node: 't' }] } }]],
    ['ends with its task', 'timeDuration', 'PT1H', true, [{ complete: { task: 't' } }, { expect: { tasks: [], status: 'completed' } }, { advance: 'PT3H' }]],
    ['reads a variable', 'timeDuration', '=limit', true, [{ advance: 'PT30M' }, { expect: { tasks: [{ node: 'after' }] } }]],
  ])('%s', async (_, kind, text, interrupting, steps) => {
    const world = await simulationOf([START, oneTask('within="PT99H"', BOUNDARY(kind, text, interrupting), ['b>after', 'after>e2'])]);
    const { trace } = await played(world, scenarioOf(steps, { start: { by: 'clerk-a', data: { limit: 'PT30M' } } }));
    expect(trace.length).toBeGreaterThan(0);
    expect([...world.cases.rows.jobs.values()].filter((job) => job.kind === 'timer')).toEqual([]);
  });

  it('lets the token itself go on with the last time of a cycle that began before', async () => {
    const timer = '<intermediateCatchEvent id="w"><timerEventDefinition><timeCycle>R5/2026-11-20T10:00/P1D</timeCycle></timerEventDefinition></intermediateCatchEvent>';
    const world = await simulationOf([drawing(`<startEvent id="s"/>${timer}<endEvent id="e"/>`, ['s>w', 'w>e'])]);
    const { trace } = await played(world, scenarioOf([{ advance: 'P1D' }, { expect: { status: 'active' } }, { advance: 'P1D' }, { expect: { status: 'completed' } }]));
    expect(trace.flatMap(({ at, event }) => (event === 'timer.fired' ? [at] : []))).toEqual(['2026-11-23T02:00:00.000Z', '2026-11-24T02:00:00.000Z']);
  });

  it('takes the decision at the limit that its output names, and the case goes on as if somebody had', async () => {
    const consent = '<boundaryEvent id="b" name="到期视为同意" attachedToRef="t"><extensionElements><lz:output target="outcome" source="&quot;agree&quot;"/></extensionElements><timerEventDefinition><timeDuration>3 working days</timeDuration></timerEventDefinition></boundaryEvent>';
    const choice = `<exclusiveGateway id="g" default="g-no"/>${userTask('yes', assignedTo('principal()'))}${userTask('no', assignedTo('principal()'))}<endEvent id="e"/>`;
    const file = drawing(`<startEvent id="s"/>${userTask('t', `${assignedTo('starter')}<lz:outcome name="agree"/><lz:outcome name="refuse"/>`)}${consent}${choice}`, ['s>t', 't>g', 'b>g', 'g>yes: outcome = "agree"', 'g>no', 'yes>e', 'no>e']);
    const world = await simulationOf([file]);
    await played(world, scenarioOf([{ advance: '2 working days' }, { expect: { tasks: [{ node: 't' }] } }, { advance: '1 working day' }, { expect: { tasks: [{ node: 'yes' }] } }]));
  });

  it('stands with an incident when its time cannot be read', async () => {
    const world = await simulationOf([START, oneTask('within="PT99H"', BOUNDARY('timeDuration', '=limit', true), ['b>after', 'after>e2'])]);
    await played(
      world,
      scenarioOf(
        [
          { expect: { incidents: ['timer-unreadable'], tasks: [{ node: 't' }] } },
          { retry: { node: 'b', variables: { limit: 'PT1H' } } },
          { advance: 'PT1H' },
          { expect: { incidents: [], tasks: [{ node: 'after' }] } },
        ],
        { start: { by: 'clerk-a', data: { limit: '明天' } } },
      ),
    );
  });
});

describe('start timers', () => {
  const WEEKLY = (text: string) =>
    drawing(`<startEvent id="s"><timerEventDefinition>${text}</timerEventDefinition></startEvent>${userTask('t', assignedTo('principal()'))}<endEvent id="e"/>`, ['s>t', 't>e']);
  const pending = (world: Awaited<ReturnType<typeof simulationOf>>) => [...world.cases.rows.jobs.values()].filter(({ instance }) => instance === null).map(({ dueAt }) => dueAt);

  it('starts a case each time, exactly once', async () => {
    const world = await simulationOf([WEEKLY('<timeCycle>R2/P7D</timeCycle>')]);
    const start = scenarioOf([{ complete: { task: 't' } }], { start: { timer: 's' }, end: 'e' });
    const first = await played(world, start);
    expect(first.trace[0]).toMatchObject({ at: '2026-11-30T01:00:00.000Z', event: 'case.started', node: 's' });
    expect(pending(world)).toEqual(['2026-12-07T01:00:00.000Z']);
    expect((await played(world, start)).trace[0]).toMatchObject({ at: '2026-12-07T01:00:00.000Z' });
    expect(pending(world)).toEqual([]);
    expect(world.cases.rows.instances.size).toBe(2);
  });

  it.each(['R5/2026-11-20T10:00/P1D', 'R/2026-11-20T10:00/P1D'])('of a cycle that began before the deployment start one case each time: %s', async (text) => {
    const world = await simulationOf([WEEKLY(`<timeCycle>${text}</timeCycle>`)]);
    const start = scenarioOf([{ complete: { task: 't' } }], { start: { timer: 's' }, end: 'e' });
    const times = [];
    for (const _ of [1, 2]) times.push((await played(world, start)).trace[0]?.at);
    expect(times).toEqual(['2026-11-23T02:00:00.000Z', '2026-11-24T02:00:00.000Z']);
    expect(pending(world)).toEqual(text.startsWith('R5') ? [] : ['2026-11-25T02:00:00.000Z']);
  });

  it('is fired by two nodes at once and starts one case', async () => {
    const world = await simulationOf([WEEKLY('<timeDate>2026-12-01</timeDate>')]);
    const [job] = [...world.cases.rows.jobs.values()];
    const actor = { organisation: 'dz' as never, roles: ['service' as const] };
    const outcomes = await Promise.all([1, 2].map(() => world.engine.fireJob(actor, { job: job?.id as never })));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(world.cases.rows.instances.size).toBe(1);
  });

  it('belongs to the version in force', async () => {
    const world = await simulationOf([WEEKLY('<timeCycle>R/P1D</timeCycle>')]);
    const deploy = (text: string) => world.engine.deploy({ organisation: 'dz' as never, roles: ['designer'] }, { resources: [WEEKLY(text)] });
    await deploy('<timeCycle>0 9 * * 1</timeCycle>');
    expect(pending(world)).toEqual(['2026-11-30T01:00:00.000Z']);
    await world.engine.deploy({ organisation: 'dz' as never, roles: ['designer'] }, { resources: [drawing('<startEvent id="s"/><endEvent id="e"/>', ['s>e'])] });
    expect(pending(world)).toEqual([]);
  });
});
