import { type Actor, createEngine, type Engine, type Resource, type TaskRecord } from '@liuzhuan/engine';
import { asId, asInstant, type InstanceId, type Instant, type PersonId } from '@liuzhuan/kernel';
import { buildCalendar, CHINA_CALENDAR, type OrganisationCalendar } from '@liuzhuan/worktime';
import type { Simulation } from '../create-simulation';
import { assignedTo, drawing, form, userTask } from '../testing/drawing';
import { OFFICE } from '../testing/office';
import { checkRows } from '../testing/rows-match';
import { simulationOf } from '../testing/simulate';

const ADMIN: Actor = { organisation: asId('dz'), roles: ['administrator'], person: asId<PersonId>('leader') };
const SERVICE: Actor = { organisation: asId('dz'), roles: ['service'] };
const CLERK: Actor = { organisation: asId('dz'), roles: ['officer'], person: asId<PersonId>('clerk-a') };
/** Monday, 23 November 2026, 09:00, when every case begins. */
const CASE_START = '2026-11-23T01:00:00.000Z';
const off = (...dates: string[]): OrganisationCalendar => ({ days: dates.map((date) => ({ date, kind: 'holiday', name: '机关搬迁', source: '' })) });
const worked = (...dates: string[]): OrganisationCalendar => ({ days: dates.map((date) => ({ date, kind: 'workday', name: '加班', source: '' })) });

const START = form('start', ['limit', 'from']);
const oneTask = (due: string, rest = '', flows: readonly string[] = []) =>
  drawing(`<startEvent id="s"><extensionElements><lz:form key="start"/></extensionElements></startEvent>${userTask('t', `${assignedTo('starter')}${due}`)}<endEvent id="e"/>${rest}`, ['s>t', 't>e', ...flows]);
const boundary = (kind: string, text: string, interrupting = true) =>
  `<boundaryEvent id="b" name="催" attachedToRef="t" cancelActivity="${interrupting}"><timerEventDefinition><${kind}>${text}</${kind}></timerEventDefinition></boundaryEvent>${userTask('after', assignedTo('principal()'))}<endEvent id="e2"/>`;

/** A case begun by the calendar of the country, and the engine of an office that has laid down its own since. */
async function begun(file: Resource, data: Readonly<Record<string, string>> = {}) {
  const world = await simulationOf([START, file]);
  const outcome = await world.engine.startInstance(CLERK, { definition: 'p', variables: data });
  if (!outcome.ok || !outcome.value) throw new Error(`Expected a case but got ${JSON.stringify(outcome)}`);
  return { world, instance: outcome.value.instance.id };
}

let made = 0;
function engineWith(world: Simulation, own: OrganisationCalendar): Engine {
  return createEngine({
    store: world.cases,
    definitions: world.definitions,
    directory: { directory: () => Promise.resolve(OFFICE) },
    calendar: { calendar: () => Promise.resolve(buildCalendar(CHINA_CALENDAR, own)) },
    clock: world.clock,
    ids: { next: (kind) => `again-${kind}-${String((made += 1))}` },
  });
}

async function recount(world: Simulation, instance: InstanceId, own: OrganisationCalendar) {
  const outcome = await engineWith(world, own).recountLimits(ADMIN, { instance });
  if (!outcome.ok) throw new Error(outcome.rejection.message.en);
  await checkRows(world);
  return { figures: outcome.value, changes: outcome.changes };
}

const taskOf = (world: Simulation): TaskRecord => [...world.cases.rows.tasks.values()][0] as TaskRecord;
const jobsOf = (world: Simulation) => [...world.cases.rows.jobs.values()].map(({ kind, dueAt }) => `${kind} ${dueAt.slice(5, 16)}`).sort();
const kindsOf = (world: Simulation) => world.cases.rows.history.map(({ kind }) => kind);
const noticesOf = (world: Simulation) => world.cases.rows.notices.map(({ kind }) => kind);

async function fireUntil(world: Simulation, until: Instant): Promise<void> {
  world.clock.set(until);
  for (const job of await world.cases.dueJobs(until, ['timer', 'reminder', 'overdue'])) expect((await world.engine.fireJob(SERVICE, { job: job.id })).ok).toBe(true);
}

describe('limits counted anew', () => {
  // due, data of the start form, own days → due (UTC), figure
  it.each<[string, object, OrganisationCalendar, string, string]>([
    ['within="3 working days"', {}, off('2026-11-24'), '2026-11-27T01:00:00.000Z', 'later'],
    ['within="3 working days"', {}, worked('2026-11-28'), '2026-11-26T01:00:00.000Z', 'same'],
    ['within="5 working days"', {}, worked('2026-11-28'), '2026-11-28T01:00:00.000Z', 'earlier'],
    ['within="2 working hours"', {}, { officeHours: [{ from: '09:30', to: '12:00' }] }, '2026-11-23T03:30:00.000Z', 'later'],
    ['within="=limit"', { limit: '3 working days' }, off('2026-11-24'), '2026-11-27T01:00:00.000Z', 'later'],
    ['within="1 working day" anchor="=from"', { from: '2026-11-25T09:00:00+08:00' }, off('2026-11-26'), '2026-11-27T01:00:00.000Z', 'later'],
  ])('%s %j %j', async (due, data, own, expected, figure) => {
    const { world, instance } = await begun(oneTask(`<lz:due ${due}/>`), data as Record<string, string>);
    const { revision } = taskOf(world);
    const { figures } = await recount(world, instance, own);
    expect(figures).toEqual({ earlier: 0, later: 0, same: 0, unclear: 0, [figure]: 1 });
    expect(taskOf(world)).toMatchObject({ due: expected, revision });
    expect(jobsOf(world)).toEqual([`overdue ${expected.slice(5, 16)}`]);
  });

  it.each<[string, object]>([
    ['by="2026-11-26"', {}],
    ['by="=from"', { from: '2026-11-26' }],
    ['within="PT90M"', {}],
    ['within="P3D"', {}],
    ['within="=limit"', { limit: 'P3D' }],
  ])('%s %j stays', async (due, data) => {
    const { world, instance } = await begun(oneTask(`<lz:due ${due}/>`, boundary('timeDuration', 'P2D'), ['b>after', 'after>e2']), data as Record<string, string>);
    const before = [taskOf(world), jobsOf(world)];
    const { figures, changes } = await recount(world, instance, { ...off('2026-11-24', '2026-11-25'), officeHours: [{ from: '10:00', to: '11:00' }] });
    expect([figures, changes]).toEqual([{ earlier: 0, later: 0, same: 0, unclear: 0 }, undefined]);
    expect([taskOf(world), jobsOf(world)]).toEqual(before);
  });

  it('is told in the history, once: where nothing moves, nothing is written', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="3 working days"/>'));
    await recount(world, instance, off('2026-11-24'));
    const row = world.cases.rows.history.at(-1);
    expect(row).toMatchObject({ kind: 'task.due-recounted', actor: 'leader', node: 't', data: { name: 't', before: '2026-11-26T01:00:00.000Z', after: '2026-11-27T01:00:00.000Z' } });
    const rows = kindsOf(world).length;
    const again = await recount(world, instance, off('2026-11-24'));
    expect([again.figures, again.changes, kindsOf(world).length]).toEqual([{ earlier: 0, later: 0, same: 1, unclear: 0 }, undefined, rows]);
    expect((await recount(world, instance, {})).figures).toMatchObject({ earlier: 1 });
    expect(taskOf(world).due).toBe('2026-11-26T01:00:00.000Z');
  });

  it('moves reminders that wait, by the period before the limit or between them', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="3 working days" remindBefore="1 working day" remindEvery="1 working day"/>'));
    expect(jobsOf(world)).toEqual(['overdue 11-26T01:00', 'reminder 11-25T01:00']);
    await recount(world, instance, off('2026-11-24'));
    expect(jobsOf(world)).toEqual(['overdue 11-27T01:00', 'reminder 11-26T01:00']);
    await fireUntil(world, asInstant('2026-11-26T01:00:00.000Z'));
    expect(jobsOf(world)).toEqual(['overdue 11-27T01:00', 'reminder 11-27T01:00']);
    await recount(world, instance, off('2026-11-24', '2026-11-27'));
    expect(jobsOf(world)).toEqual(['overdue 11-30T01:00', 'reminder 11-30T01:00']);
  });

  it('does not send a reminder twice', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="3 working days" remindBefore="1 working day"/>'));
    await fireUntil(world, asInstant('2026-11-25T01:00:00.000Z'));
    await recount(world, instance, off('2026-11-26', '2026-11-27'));
    expect(jobsOf(world)).toEqual(['overdue 11-30T01:00']);
    await fireUntil(world, asInstant('2026-11-30T01:00:00.000Z'));
    expect(noticesOf(world)).toEqual(['reminder', 'overdue']);
  });

  it('sends a reminder at once whose time has passed by the new calendar', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="6 working days" remindBefore="1 working day"/>'));
    world.clock.set(asInstant('2026-11-28T00:00:00.000Z'));
    await recount(world, instance, worked('2026-11-28', '2026-11-29'));
    expect(jobsOf(world)).toEqual(['overdue 11-29T01:00', 'reminder 11-28T01:00']);
  });

  it('leaves a limit that has passed, unless it comes after all: then it is watched anew', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="3 working days" escalateTo="principal()"/>'));
    await fireUntil(world, asInstant('2026-11-27T01:00:00.000Z'));
    expect(noticesOf(world)).toEqual(['overdue', 'escalation']);
    expect((await recount(world, instance, worked('2026-11-22'))).figures).toMatchObject({ same: 1 });
    expect((await recount(world, instance, off('2026-11-24'))).figures).toMatchObject({ same: 1 });
    expect([taskOf(world).due, jobsOf(world)]).toEqual(['2026-11-26T01:00:00.000Z', []]);
    expect((await recount(world, instance, off('2026-11-24', '2026-11-25'))).figures).toMatchObject({ later: 1 });
    expect([taskOf(world).due, jobsOf(world)]).toEqual(['2026-11-30T01:00:00.000Z', ['overdue 11-30T01:00']]);
    await fireUntil(world, asInstant('2026-11-30T01:00:00.000Z'));
    expect(noticesOf(world)).toEqual(['overdue', 'escalation', 'overdue', 'escalation']);
  });

  it('has a limit pass at once that lies in the past by the new calendar', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="6 working days"/>'));
    world.clock.set(asInstant('2026-11-30T01:00:00.000Z'));
    expect((await recount(world, instance, worked('2026-11-28', '2026-11-29'))).figures).toMatchObject({ earlier: 1 });
    await fireUntil(world, world.clock.now());
    expect([taskOf(world).due, noticesOf(world)]).toEqual(['2026-11-29T01:00:00.000Z', ['overdue']]);
  });

  it.each<[string, string, string, string]>([
    ['a duration', 'timeDuration', '3 working days', 'timer 11-27T01:00'],
    ['a rule that gives one', 'timeDuration', '=limit', 'timer 11-26T01:00'],
    ['a cycle', 'timeCycle', 'R/2 working days', 'timer 11-26T01:00'],
    ['a date', 'timeDate', '2026-11-25T09:00', 'timer 11-25T01:00'],
  ])('moves a timer in working time: %s', async (_, kind, text, expected) => {
    const { world, instance } = await begun(oneTask('', boundary(kind, text, false), ['b>after', 'after>e2']), { limit: '2 working days' });
    await recount(world, instance, off('2026-11-24'));
    expect(jobsOf(world)).toEqual([expected]);
    if (kind !== 'timeDate') expect(world.cases.rows.history.at(-1)).toMatchObject({ kind: 'timer.recounted', node: 'b', data: { name: '催' } });
    await fireUntil(world, asInstant(`2026-${expected.slice(6)}:00.000Z`));
    expect([...world.cases.rows.tasks.values()].map(({ node }) => node)).toEqual(['t', 'after']);
  });

  it('leaves a cycle alone that has passed over what nobody was there for', async () => {
    const { world, instance } = await begun(oneTask('', boundary('timeCycle', 'R/1 working day', false), ['b>after', 'after>e2']));
    await fireUntil(world, asInstant('2026-11-26T02:00:00.000Z'));
    expect(jobsOf(world)).toEqual(['timer 11-27T02:00']);
    world.clock.set(asInstant('2026-11-26T05:00:00.000Z'));
    expect((await recount(world, instance, {})).figures).toEqual({ earlier: 0, later: 0, same: 1, unclear: 0 });
    expect((await recount(world, instance, off('2026-11-27'))).figures).toMatchObject({ later: 1 });
    expect(jobsOf(world)).toEqual(['timer 11-30T02:00']);
    const { jobs } = world.cases.rows;
    for (const row of jobs.values()) jobs.set(row.id, { ...row, payload: { ...row.payload, since: null, kind: null, occurrence: 3 } });
    expect((await recount(world, instance, {})).figures).toEqual({ earlier: 0, later: 0, same: 0, unclear: 1 });
  });

  it('leaves a timer alone whose time has come while the case stood still', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="6 working days" remindBefore="3 working days"/>', boundary('timeDuration', '3 working days', false), ['b>after', 'after>e2']));
    await engineWith(world, {}).suspendInstance(ADMIN, { instance, reason: '等待' });
    await fireUntil(world, asInstant('2026-11-26T01:00:00.000Z'));
    expect(jobsOf(world)).toEqual(['overdue 12-01T01:00', 'reminder 11-26T01:10', 'timer 11-26T01:10']);
    expect(await recount(world, instance, {})).toEqual({ figures: { earlier: 0, later: 0, same: 2, unclear: 0 }, changes: undefined });
    await recount(world, instance, off('2026-11-24'));
    expect(jobsOf(world)).toEqual(['overdue 12-02T01:00', 'reminder 11-27T01:00', 'timer 11-27T01:00']);
    await recount(world, instance, {});
    expect(jobsOf(world)).toEqual(['overdue 12-01T01:00', 'reminder 11-26T01:00', 'timer 11-26T01:00']);
  });

  const WAIT = '<timerEventDefinition><timeDuration>3 working days</timeDuration></timerEventDefinition>';
  it.each<[string, Resource]>([
    ['at a catching event', drawing(`<startEvent id="s"/><intermediateCatchEvent id="w">${WAIT}</intermediateCatchEvent><endEvent id="e"/>`, ['s>w', 'w>e'])],
    [
      'behind an event gateway',
      drawing(
        `<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="w">${WAIT}</intermediateCatchEvent><intermediateCatchEvent id="m"><messageEventDefinition messageRef="M"/></intermediateCatchEvent><endEvent id="e"/><endEvent id="e2"/>`,
        ['s>g', 'g>w', 'g>m', 'w>e', 'm>e2'],
        { roots: '<message id="M" name="回复"/>' },
      ),
    ],
    [
      'of an event sub-process',
      drawing(
        `<startEvent id="s"/>${userTask('t', assignedTo('starter'))}<endEvent id="e"/><subProcess id="sub" triggeredByEvent="true"><startEvent id="w" isInterrupting="false">${WAIT}</startEvent>${userTask('u', assignedTo('starter'))}<endEvent id="e2"/><sequenceFlow id="w-u" sourceRef="w" targetRef="u"/><sequenceFlow id="u-e2" sourceRef="u" targetRef="e2"/></subProcess>`,
        ['s>t', 't>e'],
      ),
    ],
  ])('moves a timer %s, also one of which is not kept since when it counts', async (_, file) => {
    for (const isKept of [true, false]) {
      const { world, instance } = await begun(file);
      const { jobs } = world.cases.rows;
      if (!isKept) for (const row of jobs.values()) jobs.set(row.id, { ...row, payload: { ...row.payload, since: null, kind: null } });
      expect(jobsOf(world)).toEqual(['timer 11-26T01:00']);
      expect((await recount(world, instance, off('2026-11-24'))).figures).toEqual({ earlier: 0, later: 1, same: 0, unclear: 0 });
      expect(jobsOf(world)).toEqual(['timer 11-27T01:00']);
    }
  });

  it('counts what was set before since when it counts was kept, as far as the drawing says it', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="3 working days" remindBefore="1 working day"/>', boundary('timeDuration', '2 working days', false), ['b>after', 'after>e2']));
    const { tasks, jobs } = world.cases.rows;
    for (const row of tasks.values()) tasks.set(row.id, { ...row, dueSince: null });
    for (const row of jobs.values()) {
      const { before: _, kind: _kind, since: _since, ...payload } = row.payload;
      jobs.set(row.id, { ...row, payload });
    }
    expect((await recount(world, instance, off('2026-11-24'))).figures).toEqual({ earlier: 0, later: 2, same: 0, unclear: 0 });
    expect(jobsOf(world)).toEqual(['overdue 11-27T01:00', 'reminder 11-26T01:00', 'timer 11-26T01:00']);
  });

  it('says where it is not known since when a limit counts', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="1 working day" anchor="=from"/>'), { from: '2026-11-25T09:00:00+08:00' });
    const { tasks } = world.cases.rows;
    for (const row of tasks.values()) tasks.set(row.id, { ...row, dueSince: null });
    const { figures, changes } = await recount(world, instance, off('2026-11-26'));
    expect([figures, changes]).toEqual([{ earlier: 0, later: 0, same: 0, unclear: 1 }, undefined]);
  });

  it('is for administrators, and for cases that run', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="3 working days"/>'));
    const engine = engineWith(world, off('2026-11-24'));
    expect(await engine.recountLimits(CLERK, { instance })).toMatchObject({ ok: false, rejection: { code: 'not-permitted' } });
    await engine.suspendInstance(ADMIN, { instance, reason: '等待' });
    expect(await engine.recountLimits(ADMIN, { instance })).toMatchObject({ ok: true, value: { later: 1 } });
    await engine.cancelInstance(ADMIN, { instance, reason: '不办了' });
    expect(await engine.recountLimits(ADMIN, { instance })).toMatchObject({ ok: false, rejection: { code: 'instance-not-active' } });
    expect(taskOf(world).createdAt).toBe(CASE_START);
  });

  it('gives the first answer again under the same key', async () => {
    const { world, instance } = await begun(oneTask('<lz:due within="3 working days"/>'));
    const engine = engineWith(world, off('2026-11-24'));
    const key = { idempotencyKey: 'run 1' };
    expect(await engine.recountLimits(ADMIN, { instance }, key)).toMatchObject({ ok: true, value: { later: 1 } });
    expect(await engine.recountLimits(ADMIN, { instance }, key)).toMatchObject({ ok: true, value: { later: 1 } });
    expect(kindsOf(world).filter((kind) => kind === 'task.due-recounted')).toHaveLength(1);
  });
});
