import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

jest.setTimeout(60_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const ADMIN = 'dz-admin';
const FLOW = drawing(
  'limited',
  `<startEvent id="s"/>${userTask('write', { rule: 'starter', more: '<lz:due within="3 working days"/>' })}${userTask('wait', { rule: 'starter', more: '<lz:due within="= &quot;2 working days&quot;"/>' })}<parallelGateway id="f"/><parallelGateway id="j"/><endEvent id="e"/>`,
  ['s>f', 'f>write', 'f>wait', 'write>j', 'wait>j', 'j>e'],
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

describe('the organisation’s own calendar', () => {
  it('tells what is in force, to everybody who has signed in', async () => {
    const calendar = await (await office.as(CLERK)).call('readCalendar', {});
    expect(calendar).toMatchObject({ timeZone: 'Asia/Shanghai', weekend: [6, 7], own: { days: [] } });
    expect(calendar.days.some(({ name }) => name === '春节')).toBe(true);
    expect(await (await office.as(CLERK)).refused('saveCalendar', { body: { days: [] } })).toMatchObject({ status: 403 });
  });

  it('is weighed before it is saved, counts new limits, leaves given ones, and is audited', async () => {
    const desk = await office.as(ADMIN);
    const before = await start();
    const days = comingDays(10).map((date) => ({ date, kind: 'holiday' as const, name: '机关搬迁', source: '某办发〔2026〕3号' }));
    const effect = await desk.call('weighCalendar', { body: { days } });
    expect(effect).toMatchObject({ open: 2, later: 1, unclear: 1, earlier: 0 });
    expect((await desk.call('readCalendar', {})).own.days).toEqual([]);

    const saved = await desk.call('saveCalendar', { body: { days, officeHours: [{ from: '09:00', to: '12:00' }] } });
    expect(saved.own).toEqual({ days, officeHours: [{ from: '09:00', to: '12:00' }] });
    expect(await desk.call('readCalendar', {})).toEqual(saved);
    const after = await start();
    expect((after.get('write')?.due ?? '') > (before.get('write')?.due ?? '')).toBe(true);
    const kept = await (await office.as(CLERK)).call('readTask', { path: { id: before.get('write')?.task ?? '' } });
    expect(kept.due?.at).toBe(before.get('write')?.due);

    const { rows } = await office.pool.query<{ actor: string; data: object }>(`SELECT actor, data FROM audit WHERE action = 'calendar.change'`);
    expect(rows).toMatchObject([{ data: { before: { days: [] }, after: { days }, effect: { open: 2, later: 1 } } }]);
    expect((await desk.call('saveCalendar', { body: { days: [] } })).own).toEqual({ days: [] });
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
