import { type LiveEvent, liveEventSchema } from '@liuzhuan/contract';
import { listen } from './event-stream';
import { openOffice, type Office } from './office';
import { FORM, MATTER } from './matter';

jest.setTimeout(30_000);

const STARTER = 'dz-shenpike-keyuan-1';
const HEAD = 'dz-shenpike-fuzeren';

describe('what happens reaches the browsers', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  const events = async (login: string) => listen<LiveEvent>(`${office.base}/api/events`, (await office.as(login)).token, (data) => liveEventSchema.parse(data));

  it('of those whom it concerns, and of no others', async () => {
    const [starter, head, stranger, elsewhere] = await Promise.all([STARTER, HEAD, 'dz-renshike-keyuan-1', 'jyg-admin'].map(events));
    const desk = await office.as(STARTER);
    const { instance, next } = await desk.call('startInstance', { body: { definition: 'dz-no-escalation', variables: MATTER } });
    await starter?.until((heard) => heard.some((event) => event.kind === 'tasks' && event.instance === instance));
    expect(head?.heard).toEqual([]);
    await desk.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { outcome: 'submit', data: FORM } });
    await head?.until((heard) => heard.some((event) => event.kind === 'tasks' && event.instance === instance));
    const task = (await (await office.as(HEAD)).call('listTasks', { query: {} })).items[0]?.id ?? '';
    await desk.call('remindTask', { path: { id: task }, body: {} });
    await head?.until((heard) => heard.some((event) => event.kind === 'notices'));
    expect(stranger?.heard).toEqual([]);
    expect(elsewhere?.heard).toEqual([]);
    for (const stream of [starter, head, stranger, elsewhere]) stream?.close();
  });

  it('through XState’s inspection protocol: what was, then what happens', async () => {
    const desk = await office.as(STARTER);
    const { instance, next } = await desk.call('startInstance', { body: { definition: 'dz-no-escalation', variables: MATTER } });
    type Inspected = { type: string; sessionId: string; rootId: string; event?: { type: string }; snapshot?: { value: string }; definition?: string };
    const stream = await listen<Inspected>(`${office.base}/api/instances/${instance}/inspection`, desk.token, (data) => data as Inspected);
    await stream.until((heard) => heard.some((event) => event.snapshot?.value === 'Task_Form'));
    expect(stream.heard[0]).toMatchObject({ type: '@xstate.actor', sessionId: instance, rootId: instance });
    const machine = stream.heard.find((event) => event.definition)?.definition ?? '{}';
    expect(JSON.parse(machine)).toMatchObject({ states: { Task_Form: expect.any(Object), Task_Principal: expect.any(Object) } });
    const before = stream.heard.length;
    await desk.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { outcome: 'submit', data: FORM } });
    await stream.until((heard) => heard.slice(before).some((event) => event.snapshot?.value === 'Task_Head'));
    expect(new Set(stream.heard.map((event) => event.type))).toEqual(new Set(['@xstate.actor', '@xstate.event', '@xstate.snapshot']));
    const known = new Set<string>();
    for (const event of stream.heard) {
      if (event.type === '@xstate.actor') known.add(event.sessionId);
      expect(known).toContain(event.sessionId);
    }
    stream.close();
  });
});
