import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

jest.setTimeout(60_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const ADMIN = 'dz-admin';
const FLOW = drawing(
  'limited',
  `<startEvent id="s"/>${userTask('write', { rule: 'starter', more: '<lz:due within="3 working days" remindBefore="1 working day"/>' })}<boundaryEvent id="late" name="催" attachedToRef="write" cancelActivity="false"><timerEventDefinition><timeDuration>2 working days</timeDuration></timerEventDefinition></boundaryEvent>${userTask('chase', { rule: 'starter' })}<endEvent id="chased"/>${userTask('wait', { rule: 'starter', more: '<lz:due within="= &quot;2 working days&quot;"/>' })}${userTask('fixed', { rule: 'starter', more: '<lz:due within="P3D"/>' })}<parallelGateway id="f"/><parallelGateway id="j"/><endEvent id="e"/>`,
  ['s>f', 'f>write', 'f>wait', 'f>fixed', 'write>j', 'wait>j', 'fixed>j', 'j>e', 'late>chase', 'chase>chased'],
);
const DAY = 86_400_000;
/** Days from tomorrow on, as the office in Shanghai counts them. */
const comingDays = (count: number) => Array.from({ length: count }, (_, index) => new Date(Date.now() + 8 * 3_600_000 + (index + 1) * DAY).toISOString().slice(0, 10));

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await (await office.as(ADMIN)).call('deploy', { body: { resources: [FLOW], note: '初稿' } });
});
afterAll(() => office.close());

const start = async () => {
  const { next } = await (await office.as(CLERK)).call('startInstance', { body: { definition: 'limited' } });
  const dues = next.map(({ node, task, due }) => [node, { task, due: due?.at ?? '' }] as const);
  return new Map(dues);
};

/** The last recount, once it has come to its end. */
async function ended() {
  const desk = await office.as(ADMIN);
  for (;;) {
    const { run } = await desk.call('readLimitRecount', {});
    if (run?.finishedAt !== undefined) return run;
  }
}

describe('the organisation’s own calendar', () => {
  it('tells what is in force, to everybody who has signed in', async () => {
    const calendar = await (await office.as(CLERK)).call('readCalendar', {});
    expect(calendar).toMatchObject({ timeZone: 'Asia/Shanghai', weekend: [6, 7], own: { days: [] } });
    expect(calendar.days.some(({ name }) => name === '春节')).toBe(true);
    expect(await (await office.as(CLERK)).refused('saveCalendar', { body: { days: [] } })).toMatchObject({ status: 403 });
  });

  it('is weighed before it is saved, counts new limits, leaves given ones where that is wanted, and is audited', async () => {
    const desk = await office.as(ADMIN);
    const before = await start();
    const days = comingDays(10).map((date) => ({ date, kind: 'holiday' as const, name: '机关搬迁', source: '某办发〔2026〕3号' }));
    const effect = await desk.call('weighCalendar', { body: { days } });
    expect(effect).toMatchObject({ open: 3, later: 2, unclear: 0, fixed: 1, earlier: 0, overdue: 0, timers: { later: 1, same: 0 } });
    expect((await desk.call('readCalendar', {})).own.days).toEqual([]);

    const saved = await desk.call('saveCalendar', { body: { days, officeHours: [{ from: '09:00', to: '12:00' }], recount: false } });
    expect(saved.own).toEqual({ days, officeHours: [{ from: '09:00', to: '12:00' }] });
    expect(await desk.call('readCalendar', {})).toEqual(saved);
    const after = await start();
    expect((after.get('write')?.due ?? '') > (before.get('write')?.due ?? '')).toBe(true);
    const kept = await (await office.as(CLERK)).call('readTask', { path: { id: before.get('write')?.task ?? '' } });
    expect(kept.due?.at).toBe(before.get('write')?.due);
    expect(await desk.call('readLimitRecount', {})).toEqual({});

    const { rows } = await office.pool.query<{ actor: string; data: object }>(`SELECT actor, data FROM audit WHERE action = 'calendar.change'`);
    expect(rows).toMatchObject([{ data: { before: { days: [] }, after: { days }, effect: { open: 3, later: 2 }, recount: null } }]);
    expect((await desk.call('saveCalendar', { body: { days: [], recount: false } })).own).toEqual({ days: [] });
  });

  it('counts the limits of open cases anew when it is saved: tasks, their jobs, timers, history and audit', async () => {
    const [desk, clerk] = [await office.as(ADMIN), await office.as(CLERK)];
    const before = await start();
    const [write, wait, fixed] = ['write', 'wait', 'fixed'].map((node) => before.get(node));
    const jobs = async () => {
      const { rows } = await office.pool.query<{ kind: string; node: string; at: string }>(
        `SELECT j.kind, j.node, instant_text(j.due_at) AS at FROM job j JOIN task t ON t.instance = j.instance AND t.id = $1 ORDER BY j.kind, j.node, j.due_at`,
        [write?.task],
      );
      return rows.map(({ kind, node, at }) => [`${kind} ${node}`, at] as const);
    };
    const jobsBefore = new Map(await jobs());
    const seen = await clerk.call('readTask', { path: { id: write?.task ?? '' } });
    const days = comingDays(10).map((date) => ({ date, kind: 'holiday' as const, name: '机关搬迁', source: '' }));
    await desk.call('saveCalendar', { body: { days } });
    const run = await ended();
    expect(run).toMatchObject({ stopped: false, failed: 0, unclear: 0, earlier: 0, startedBy: expect.any(String) });
    expect(run.looked).toBeGreaterThanOrEqual(run.total);

    const { items } = await clerk.call('listTasks', { query: { view: 'inbox', limit: 100 } });
    const dueOf = (task?: string) => items.find(({ id }) => id === task)?.due?.at ?? '';
    expect(dueOf(write?.task) > (write?.due ?? '')).toBe(true);
    expect(dueOf(wait?.task) > (wait?.due ?? '')).toBe(true);
    expect(dueOf(fixed?.task)).toBe(fixed?.due);
    const fresh = await start();
    expect(dueOf(write?.task).slice(0, 10)).toBe(fresh.get('write')?.due.slice(0, 10));

    const jobsAfter = new Map(await jobs());
    expect([...jobsAfter.keys()]).toEqual([...jobsBefore.keys()]);
    const moved = [...jobsAfter].flatMap(([name, at]) => (at === jobsBefore.get(name) ? [] : [name]));
    expect(moved).toEqual(['overdue wait', 'overdue write', 'reminder write', 'timer late']);
    expect(jobsAfter.get('overdue write')).toBe(dueOf(write?.task));

    const history = await clerk.call('readHistory', { path: { id: seen.instance } });
    const told = history.filter(({ kind }) => kind === 'task.due-recounted' || kind === 'timer.recounted');
    expect(told.map(({ node }) => node).sort()).toEqual(['late', 'wait', 'write']);
    expect(told.find(({ node }) => node === 'write')?.text.zh).toMatch(/^“write”的到期时间按新的工作日历由 .+ 改为 .+$/);
    const { rows } = await office.pool.query<{ data: object }>(`SELECT data FROM audit WHERE action = 'calendar.recount'`);
    expect(rows).toMatchObject([{ data: { run: run.id, moved: run.moved, later: run.later, stopped: false } }]);

    // What the holder typed meanwhile is not in conflict with it.
    await clerk.call('completeTask', { path: { id: write?.task ?? '' }, body: { outcome: 'agree' }, ifMatch: seen.revision });
    await desk.call('saveCalendar', { body: { days: [] } });
    expect(await ended()).toMatchObject({ later: 0 });
    expect((await clerk.call('readTask', { path: { id: wait?.task ?? '' } })).due?.at).toBe(wait?.due);
  });

  it('counts anew on demand, and stops on demand', async () => {
    const desk = await office.as(ADMIN);
    const { id } = await desk.call('startLimitRecount', {});
    expect(await ended()).toMatchObject({ id, earlier: 0, later: 0 });
    expect(await desk.call('stopLimitRecount', { path: { id } })).toMatchObject({ id, stopped: false });
    expect(await desk.refused('stopLimitRecount', { path: { id: 'none' } })).toMatchObject({ status: 404 });
    expect(await (await office.as(CLERK)).refused('startLimitRecount', {})).toMatchObject({ status: 403 });
  });

  it.each([
    ['a day named twice', { days: [1, 2].map(() => ({ date: '2027-05-06', kind: 'holiday', name: '休', source: '' })) }],
    ['a day that is none', { days: [{ date: '2027-02-30', kind: 'holiday', name: '休', source: '' }] }],
    ['office hours that end before they begin', { days: [], officeHours: [{ from: '12:00', to: '09:00' }] }],
  ])('refuses %s', async (_name, body) => {
    const desk = await office.as(ADMIN);
    expect(await desk.refused('weighCalendar', { body })).toMatchObject({ status: 400, code: 'calendar-invalid' });
    expect(await desk.refused('saveCalendar', { body })).toMatchObject({ status: 400, code: 'calendar-invalid' });
  });
});
