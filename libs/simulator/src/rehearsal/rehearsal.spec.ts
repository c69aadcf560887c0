import { assignedTo, drawing, userTask } from '../testing/drawing';
import { simulationOf } from '../testing/simulate';
import { asId, asInstant } from '@liuzhuan/kernel';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { createSimulation, type Simulation } from '../create-simulation';
import { OFFICE } from '../testing/office';
import { runScenario } from '../scenario/run-scenario';
import { recordedScenario } from './recorded-scenario';
import { Rehearsal } from './rehearsal';
import { scriptOf } from './read-script';
import { standingOf } from './standing';

const FILE = drawing(
  `<startEvent id="Start"/>${userTask('Draft', assignedTo('starter'))}${userTask('Check', `${assignedTo('unitHead(starterUnit)')}<lz:due within="2 working days"/><lz:outcome name="agree" label="同意"/>`)}<endEvent id="End"/>`,
  ['Start>Draft', 'Draft>Check', 'Check>End'],
);
const BEGINNING = { name: 'try', definition: 'p', organisation: 'dz', now: '2026-11-23T09:00:00+08:00', start: { by: 'clerk-a' } };

async function begun(beginning = BEGINNING): Promise<Rehearsal> {
  const opened = await Rehearsal.open({ world: () => simulationOf([FILE]), beginning });
  if (!(opened instanceof Rehearsal)) throw new Error(opened.message);
  return opened;
}
const nodes = async (rehearsal: Rehearsal) => (await standingOf(rehearsal)).openTasks.map(({ node }) => node);

describe('a rehearsal', () => {
  it('is stepped and shows how the case stands', async () => {
    const rehearsal = await begun();
    expect(await rehearsal.take({ complete: { task: 'Draft', by: 'clerk-a' } })).toBeUndefined();
    const { openTasks, doneTasks, clockwork, definitions, cases } = await standingOf(rehearsal);
    expect(openTasks.map(({ node, assignee, due }) => [node, assignee, due])).toEqual([['Check', 'head', '2026-11-25T01:00:00.000Z']]);
    expect(doneTasks.map(({ node }) => node)).toEqual(['Draft']);
    expect(clockwork.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([['overdue', '2026-11-25T01:00:00.000Z']]);
    expect([definitions.map(({ id }) => id), cases.length]).toEqual([['p:1'], 1]);
  });

  it('takes steps back, clock and all', async () => {
    const rehearsal = await begun();
    await rehearsal.take({ complete: { task: 'Draft' } });
    await rehearsal.take({ advance: '3 working days' });
    const late = (await standingOf(rehearsal)).now;
    await rehearsal.undo();
    await rehearsal.undo();
    expect([late, (await standingOf(rehearsal)).now]).toEqual(['2026-11-26T01:00:00.000Z', '2026-11-23T01:00:00.000Z']);
    expect(await nodes(rehearsal)).toEqual(['Draft']);
  });

  it('says why a step is refused, and stays where it was', async () => {
    const rehearsal = await begun();
    const failure = await rehearsal.take({ complete: { task: 'Draft', by: 'clerk-b' } });
    expect(failure?.rejection?.code).toBe('not-your-task');
    expect(await rehearsal.take({ complete: { task: 'Nowhere' } })).toMatchObject({ step: 0, message: 'no open task at Nowhere' });
    expect([rehearsal.taken.length, await nodes(rehearsal)]).toEqual([0, ['Draft']]);
  });

  it('goes to the instant of the next deadline', async () => {
    const rehearsal = await begun();
    await rehearsal.take({ complete: { task: 'Draft' } });
    const [next] = (await standingOf(rehearsal)).clockwork;
    expect(await rehearsal.take({ advance: { to: next?.dueAt ?? '' } })).toBeUndefined();
    const { now, history } = await standingOf(rehearsal);
    expect([now, history.map(({ kind }) => kind).at(-1)]).toEqual([next?.dueAt, 'task.overdue']);
  });

  it('cannot be begun by somebody unknown', async () => {
    expect(await Rehearsal.open({ world: () => simulationOf([FILE]), beginning: { ...BEGINNING, definition: 'q' } })).toMatchObject({ step: -1, rejection: { code: 'definition-unknown' } });
  });

  it('is recorded as a scenario that the tests can run', async () => {
    const rehearsal = await begun();
    await rehearsal.take({ complete: { task: 'Draft' } });
    await rehearsal.take({ complete: { task: 'Check', outcome: 'agree' } });
    const scenario = recordedScenario(rehearsal, '一路同意');
    expect(scenario).toMatchObject({ name: '一路同意', end: 'End', start: { by: 'clerk-a' } });
    expect(scenario.steps).toEqual([
      { expect: { tasks: [{ node: 'Draft', assignee: 'clerk-a' }] } },
      { complete: { task: 'Draft' } },
      { expect: { tasks: [{ node: 'Check', assignee: 'head' }] } },
      { complete: { task: 'Check', outcome: 'agree' } },
      { expect: { tasks: [] } },
    ]);
    const again = await runScenario(scenario, await simulationOf([FILE]));
    expect(again.failure).toBeUndefined();
    await rehearsal.finish('End');
    expect(again.trace).toEqual(rehearsal.trace);
  });

  it('leaves expectations of a script alone', async () => {
    const rehearsal = await begun();
    await rehearsal.take({ expect: { status: 'active' } });
    await rehearsal.take({ complete: { task: 'Draft' } });
    expect(recordedScenario(rehearsal, 'x').steps.map((step) => Object.keys(step)[0])).toEqual(['expect', 'complete', 'expect']);
    expect(await rehearsal.finish('End')).toMatchObject({ step: 2, details: { open: ['Check'] } });
  });
});

describe('a simulation like another', () => {
  it('has its definitions and its start timers, and none of its cases', async () => {
    const daily = drawing('<startEvent id="Start"><timerEventDefinition><timeCycle>R3/P1D</timeCycle></timerEventDefinition></startEvent><endEvent id="End"/>', ['Start>End']);
    const first = await simulationOf([daily]);
    const options = { directory: OFFICE, calendar: first.calendar, now: first.clock.now() };
    const play = (like: Simulation) => runScenario({ ...BEGINNING, start: { timer: 'Start' }, steps: [] }, createSimulation({ ...options, like }));
    const [one, other] = [await play(first), await play(first)];
    expect(one.failure).toBeUndefined();
    expect(one.trace).toEqual(other.trace);
    expect(first.cases.rows.instances.size).toBe(0);
  });
});

describe('a simulation of a drawing that gets stuck', () => {
  const STUCK = drawing(`<startEvent id="Start"/><exclusiveGateway id="One" default="One-A"/>${userTask('A', assignedTo('starter'))}${userTask('B', assignedTo('starter'))}<parallelGateway id="Both"/><endEvent id="End"/>`, [
    'Start>One',
    'One>A',
    'One>B: false',
    'A>Both',
    'B>Both',
    'Both>End',
  ]);

  it('is refused when it is proven, and played up to there when it is not', async () => {
    const options = { directory: OFFICE, calendar: buildCalendar(CHINA_CALENDAR), now: asInstant('2026-11-23T01:00:00.000Z') };
    const deployed = async (world: Simulation) => {
      const outcome = await world.engine.deploy({ organisation: asId('dz'), roles: ['designer'] }, { resources: [STUCK] });
      return outcome.ok ? outcome.value.definitions.length : undefined;
    };
    expect(await deployed(createSimulation(options))).toBe(0);
    const world = createSimulation({ ...options, unproven: true });
    expect(await deployed(world)).toBe(1);
    const { failure } = await runScenario({ ...BEGINNING, steps: [{ complete: { task: 'A' } }], end: 'End' }, world);
    expect(failure).toMatchObject({ step: 1, details: { status: 'active', open: [] } });
  });
});

describe('a scenario file', () => {
  it('is told from anything else', () => {
    expect(scriptOf({ ...BEGINNING, steps: [{ complete: { task: 'Draft' } }] })?.name).toBe('try');
    for (const wrong of [undefined, null, 'text', {}, { ...BEGINNING }, { ...BEGINNING, steps: ['x'] }, { ...BEGINNING, now: 1, steps: [] }]) expect(scriptOf(wrong)).toBeUndefined();
  });
});
