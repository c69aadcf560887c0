import { randomUUID } from 'node:crypto';
import {
  auditLog,
  badgeCounts,
  caseHistory,
  cases,
  type CasesRequest,
  caseTasks,
  definitions,
  definitionVersions,
  doneTasks,
  inbox,
  type InboxRequest,
  incidents,
  isParticipant,
  markNoticeRead,
  notices,
  type Page,
  PostgresDefinitionStore,
  readCase,
  readTask,
  recordAudit,
  subscriptions,
} from '@liuzhuan/storage';
import type { ChangeSet, InstanceRecord, NoticeRecord } from '@liuzhuan/engine';
import { asId, type DefinitionId, type IncidentId, type OrganisationId } from '@liuzhuan/kernel';
import { sampleDefinition } from './sample-definition';
import { AT, historyLine, later, OFFICE, person, sampleInstance, sampleTask, startOf, stepOf } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeEach(async () => {
  storage = await openStorage();
});
afterEach(() => storage.close());

const HER = person('her');

async function start(parts: (instance: InstanceRecord) => Partial<ChangeSet> = () => ({}), fields: Partial<InstanceRecord> = {}): Promise<InstanceRecord> {
  const instance = sampleInstance(fields);
  await storage.store.transact(startOf(instance, parts));
  return instance;
}

const task = (instance: InstanceRecord, fields: Parameters<typeof sampleTask>[1]) => sampleTask(instance.id, { assignee: HER, ...fields });

/** All pages of a list, one entry each. */
async function leafed<T>(page: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    expect(items.length).toBeLessThanOrEqual(1);
    all.push(...items);
    cursor = next ?? undefined;
  } while (cursor);
  return all;
}

describe('the inbox', () => {
  const ask = (fields: Partial<InboxRequest> = {}) => inbox(storage.pool, { organisation: OFFICE, person: HER, sort: 'due', limit: 50, ...fields });

  it('holds what is hers and what she may claim, with case and process, by due date or age, page by page', async () => {
    const store = new PostgresDefinitionStore(storage.pool);
    await store.save(sampleDefinition({ key: 'sample', name: '发文办理' }));
    await start((one) => ({
      tasksInserted: [
        task(one, { name: 'no due', createdAt: later(1) }),
        task(one, { name: 'later', due: later(200), createdAt: later(2) }),
        task(one, { name: 'claimable', due: later(100), createdAt: later(3), assignee: null, candidates: [HER, person('other')], urgency: '特急' }),
        task(one, { name: 'claimed', assignee: person('other'), candidates: [HER] }),
        task(one, { name: 'done', status: 'completed' }),
        task(one, { name: "somebody's", assignee: person('other') }),
      ],
    }));
    const { items, next } = await ask();
    expect(items.map((row) => row.name)).toEqual(['claimable', 'later', 'no due']);
    expect(next).toBeNull();
    expect(items[0]).toMatchObject({ claimable: true, urgency: '特急', due: later(100), definitionKey: 'sample', definitionName: '发文办理', sentBy: 'starter', caseTitle: '关于印发工作方案的通知' });
    expect((await leafed((cursor) => ask({ limit: 1, cursor }))).map((row) => row.name)).toEqual(['claimable', 'later', 'no due']);
    expect((await leafed((cursor) => ask({ limit: 1, cursor, sort: 'created' }))).map((row) => row.name)).toEqual(['claimable', 'later', 'no due']);
  });

  it('can be searched and narrowed to a process, what is typed standing for itself', async () => {
    await start((one) => ({ tasksInserted: [task(one, {})] }), { title: '百分之100%的通知' });
    await start((one) => ({ tasksInserted: [task(one, {})] }), { title: '请示', definition: asId<DefinitionId>('other:2') });
    expect((await ask({ search: '100%' })).items).toHaveLength(1);
    expect((await ask({ search: '1_0' })).items).toHaveLength(0);
    expect((await ask({ process: 'other' })).items.map((row) => row.caseTitle)).toEqual(['请示']);
    expect((await ask({ cursor: 'rubbish' })).items).toHaveLength(2);
    expect((await ask({ cursor: Buffer.from('["soon","x"]').toString('base64url') })).items).toHaveLength(2);
  });

  it('finds words of one character and more, in any case of letters, over title and number, and nothing that is not there', async () => {
    await start((one) => ({ tasksInserted: [task(one, {})] }), { title: '关于ABC系统防汛的通知', number: '2026-0815' });
    await start((one) => ({ tasksInserted: [task(one, {})] }), { title: '𠮷林的请示', number: '2026-0816' });
    const found = async (search: string) => (await ask({ search })).items.map((row) => row.caseNumber).sort();
    for (const words of ['汛', '防汛', '系统防汛的', 'abc', 'bC系', '0815']) expect([words, await found(words)]).toEqual([words, ['2026-0815']]);
    expect(await found('𠮷林')).toEqual(['2026-0816']);
    expect(await found('-08')).toEqual(['2026-0815', '2026-0816']);
    // Terms that are all there, though the words are not.
    for (const words of ['汛防', '通知2026', '统防系统', 'x']) expect([words, await found(words)]).toEqual([words, []]);
    expect(await found('')).toHaveLength(2);
  });

  it('has changed as soon as the step that changed it is answered', async () => {
    const instance = await start((one) => ({ tasksInserted: [task(one, {})] }));
    const [mine] = (await ask()).items;
    await storage.store.transact(
      stepOf(
        { kind: 'task', organisation: OFFICE, task: mine?.id ?? asId('') },
        (loaded) => ({
          tasksUpdated: loaded.openTasks.map((row) => ({ ...row, status: 'completed' as const, outcome: 'agree', opinion: '同意', completedBy: HER, completedAt: later(5) })),
          tasksInserted: [task(instance, { node: 'Task_Next', assignee: person('next') })],
        }),
        () => 0,
      ),
    );
    expect((await ask()).items).toEqual([]);
    expect((await ask({ person: person('next') })).items.map((row) => row.node)).toEqual(['Task_Next']);
    const done = await doneTasks(storage.pool, { organisation: OFFICE, person: HER, limit: 10 });
    expect(done.items).toMatchObject([{ id: mine?.id, outcome: 'agree', completedAt: later(5), claimable: false }]);
    const opinions = await caseTasks(storage.pool, OFFICE, instance.id, 'completed');
    expect(opinions).toMatchObject([{ opinion: '同意', completedBy: 'her' }]);
    expect(await caseTasks(storage.pool, OFFICE, instance.id)).toHaveLength(2);
    expect((await caseTasks(storage.pool, OFFICE, instance.id, 'open')).map((row) => row.node)).toEqual(['Task_Next']);
    expect(await readTask(storage.pool, OFFICE, mine?.id ?? asId(''))).toMatchObject({ status: 'completed', record: { opinion: '同意', assignmentRule: 'starter' } });
    expect(await readTask(storage.pool, asId('other'), mine?.id ?? asId(''))).toBeUndefined();
  });
});

describe('cases', () => {
  const ask = (fields: Partial<CasesRequest> = {}) => cases(storage.pool, { organisation: OFFICE, now: later(50), limit: 50, ...fields });

  it('are listed as started, as taken part in, or all, the latest first, with where they stand', async () => {
    const mine = await start((one) => ({ tasksInserted: [task(one, { due: later(40) }), task(one, { name: '会签', assignee: null, candidates: [person('x'), person('y')] })] }), {
      starter: HER,
      startedAt: later(1),
    });
    const joined = await start((one) => ({ tasksInserted: [task(one, { status: 'completed' })] }), { startedAt: later(2), status: 'completed', endedAt: later(9), endNode: 'End' });
    const foreign = await start(() => ({}), { startedAt: later(3) });
    const ids = async (fields: Partial<CasesRequest>) => (await ask(fields)).items.map((row) => row.id);
    expect(await ids({})).toEqual([foreign.id, joined.id, mine.id]);
    expect(await ids({ starter: HER })).toEqual([mine.id]);
    expect(await ids({ participant: HER })).toEqual([joined.id, mine.id]);
    expect(await ids({ status: 'completed' })).toEqual([joined.id]);
    expect(await ids({ overdue: true })).toEqual([mine.id]);
    expect(await ids({ overdue: true, now: later(30) })).toEqual([]);
    expect(await ids({ process: 'nothing' })).toEqual([]);
    expect(await ids({ search: mine.number.slice(5, 20) })).toEqual([mine.id]);
    expect((await leafed((cursor) => ask({ limit: 1, cursor }))).map((row) => row.id)).toEqual([foreign.id, joined.id, mine.id]);
    const [row] = (await ask({ starter: HER })).items;
    expect(row).toMatchObject({ overdue: true, incidents: 0, definitionName: 'sample', version: 0, endedAt: null });
    const standing = [...(row?.standing ?? [])].sort((one, other) => (one.persons.length < other.persons.length ? -1 : 1));
    expect(standing).toMatchObject([{ node: 'Task_Draft', name: '拟稿', persons: ['her'], task: expect.any(String) }, { node: 'Task_Draft', name: '会签', persons: ['x', 'y'] }]);
  });

  it('are read with their state by those who have a part in them, which the answer says', async () => {
    const instance = await start((one) => ({ tasksInserted: [task(one, {})] }));
    const request = { organisation: OFFICE, instance: instance.id, now: AT };
    expect(await readCase(storage.pool, { ...request, person: HER })).toMatchObject({ participant: true, record: instance, historySeq: 1 });
    expect(await readCase(storage.pool, { ...request, person: person('stranger') })).toMatchObject({ participant: false });
    expect(await readCase(storage.pool, { ...request, person: null })).toMatchObject({ participant: false });
    expect(await readCase(storage.pool, { ...request, organisation: asId('other'), person: HER })).toBeUndefined();
    expect(await isParticipant(storage.pool, OFFICE, instance.id, HER)).toBe(true);
    expect(await isParticipant(storage.pool, OFFICE, instance.id, person('stranger'))).toBe(false);
  });

  it('have a history in order, page by page', async () => {
    const instance = await start((one) => ({ history: [1, 2, 3].map((seq) => historyLine(one.id, seq, `kind-${seq}`)) }));
    const lines = await leafed((cursor) => caseHistory(storage.pool, { organisation: OFFICE, instance: instance.id, limit: 1, cursor }));
    expect(lines).toEqual([1, 2, 3].map((seq) => historyLine(instance.id, seq, `kind-${seq}`)));
  });

  it('show their incidents to administrators', async () => {
    const incident = (one: InstanceRecord, at: number) => ({ id: asId<IncidentId>(randomUUID()), organisation: OFFICE, instance: one.id, activation: 'a1', node: `N${at}`, code: 'nobody', params: { rule: 'unitHead(x)' }, raisedAt: later(at), resolvedAt: null });
    const instance = await start((one) => ({ incidentsInserted: [incident(one, 1), incident(one, 2)] }));
    await storage.store.transact(stepOf({ kind: 'instance', organisation: OFFICE, instance: instance.id }, () => ({ incidentsResolved: [{ site: { activation: 'a1', node: 'N1' }, at: later(9) }] }), () => 0));
    const nodes = async (open?: boolean) => (await incidents(storage.pool, { organisation: OFFICE, limit: 9, open })).items.map((row) => row.node);
    expect(await nodes(true)).toEqual(['N2']);
    expect(await nodes(false)).toEqual(['N1']);
    expect(await nodes()).toEqual(['N2', 'N1']);
    expect((await ask()).items[0]?.incidents).toBe(1);
    expect((await leafed((cursor) => incidents(storage.pool, { organisation: OFFICE, limit: 1, cursor }))).map((row) => row.caseNumber)).toEqual([instance.number, instance.number]);
  });
});

describe('words to a person', () => {
  const notice = (one: InstanceRecord | null, kind: NoticeRecord['kind'], at: number): NoticeRecord => ({ id: randomUUID(), organisation: OFFICE, person: HER, instance: one?.id ?? null, task: null, kind, text: `${kind}`, at: later(at) });

  it('are counted with her tasks, read once, and hers alone', async () => {
    const sent: NoticeRecord[] = [];
    await start((one) => {
      sent.push(notice(one, 'copy', 1), notice(one, 'urge', 2), notice(null, 'copy', 3));
      return { notices: sent, tasksInserted: [task(one, { due: later(-1) }), task(one, { assignee: null, candidates: [HER] })] };
    });
    expect(await badgeCounts(storage.pool, OFFICE, HER, AT)).toEqual({ inbox: 2, overdue: 1, copies: 2, notices: 1, releases: 0, incidents: 0, undelivered: 0 });
    expect(await badgeCounts(storage.pool, OFFICE, null, AT)).toEqual({ inbox: 0, overdue: 0, copies: 0, notices: 0, releases: 0, incidents: 0, undelivered: 0 });
    const read = (id = '', by = HER, at = later(10)) => markNoticeRead(storage.pool, OFFICE, by, id, at);
    expect(await read(sent[0]?.id, person('stranger'))).toBe(false);
    expect(await read(sent[0]?.id)).toBe(true);
    expect(await read(sent[0]?.id, HER, later(20))).toBe(true);
    const ask = (fields: object = {}) => notices(storage.pool, { organisation: OFFICE, person: HER, limit: 9, ...fields });
    expect((await ask()).items.map((row) => [row.kind, row.readAt])).toEqual([['copy', null], ['urge', null], ['copy', later(10)]]);
    expect((await ask({ kinds: ['urge'] })).items.map((row) => row.caseTitle)).toEqual(['关于印发工作方案的通知']);
    expect((await ask({ unread: true })).items).toHaveLength(2);
    expect((await leafed((cursor) => ask({ limit: 1, cursor }))).map((row) => row.text)).toEqual(['copy', 'urge', 'copy']);
    expect((await badgeCounts(storage.pool, OFFICE, HER, AT)).copies).toBe(1);
  });
});

describe('definitions', () => {
  it('are listed by key with the version in force, the cases that run and run late, and the draft', async () => {
    const store = new PostgresDefinitionStore(storage.pool);
    await store.save(sampleDefinition({ key: 'sample', name: '旧' }));
    await store.save(sampleDefinition({ key: 'sample', name: '新' }));
    await store.save(sampleDefinition({ key: 'another', organisation: asId<OrganisationId>('other') }));
    await start((one) => ({ tasksInserted: [task(one, { due: later(-5) }), task(one, { due: later(-5) })] }));
    await start(() => ({}), { definition: asId<DefinitionId>('sample:2') });
    await start(() => ({}), { status: 'completed' });
    await storage.rows(`INSERT INTO draft (organisation, key, name, resources, saved_at, saved_by, revision) VALUES ($1, 'sample', 'x', '[]', $2, 'designer', 1)`, [OFFICE, AT]);
    expect(await definitions(storage.pool, OFFICE, AT)).toEqual([
      { id: 'sample:2', key: 'sample', name: '新', version: 2, deployedAt: AT, deployedBy: 'designer', note: '', running: 2, overdue: 1, draft: { by: 'designer', at: AT } },
    ]);
    expect((await definitionVersions(storage.pool, OFFICE, 'sample')).map((row) => [row.version, row.running])).toEqual([[2, 1], [1, 1]]);
  });
});

describe('waiting messages and the audit log', () => {
  it('are found by name and key', async () => {
    const wait = (one: InstanceRecord, key: string | null, event: 'message' | 'signal' = 'message') => ({ organisation: OFFICE, instance: one.id, activation: 'a1', node: `N-${key}-${event}`, event, name: '答复', key });
    await start((one) => ({ subscriptionsInserted: [wait(one, 'k'), wait(one, null), wait(one, null, 'signal')] }));
    const found = async (fields: object) => (await subscriptions(storage.pool, { organisation: OFFICE, event: 'message', name: '答复', ...fields })).map((row) => row.node);
    expect(await found({ key: 'k' })).toEqual(['N-k-message']);
    expect(await found({ key: null })).toEqual(['N-null-message']);
    expect(await found({ event: 'signal', key: null })).toEqual(['N-null-signal']);
    expect(await found({ name: 'other', key: 'k' })).toEqual([]);
  });

  it('keep who did what', async () => {
    for (const n of [1, 2, 3]) await recordAudit(storage.pool, { organisation: OFFICE, id: randomUUID(), at: later(n), actor: 'admin', action: 'account.create', target: `p${n}`, data: { n } });
    const entries = await leafed((cursor) => auditLog(storage.pool, { organisation: OFFICE, limit: 1, cursor }));
    expect(entries.map((row) => [row.target, row.data])).toEqual([['p3', { n: 3 }], ['p2', { n: 2 }], ['p1', { n: 1 }]]);
  });
});
