import { createHash, randomUUID } from 'node:crypto';
import { AccountRepository, CalendarRepository, type DirectoryContent, DirectoryRepository, DocumentRepository, DraftRepository, keptMessages, MessageBuffer, type NewVersion, PostgresCaseReader, PostgresDefinitionStore } from '@liuzhuan/storage';
import { asId, asInstant, type Instant, type JobId, type OrganisationId, type UnitId } from '@liuzhuan/kernel';
import { buildCalendar, CHINA_CALENDAR, isWorkingDay } from '@liuzhuan/worktime';
import { AT, later, OFFICE, person, sampleInstance, sampleJob, sampleTask, startOf, stepOf } from './sample-case';
import { sampleDefinition } from './sample-definition';
import { openStorage, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeEach(async () => {
  storage = await openStorage();
});
afterEach(() => storage.close());

const unit = (id: string) => asId<UnitId>(id);

const OFFICE_PEOPLE: DirectoryContent = {
  organisation: OFFICE,
  name: '测试局',
  units: [
    { id: unit('b'), name: '秘书科', parent: unit('a'), kind: 'section', order: 2 },
    { id: unit('a'), name: '局领导', parent: null, kind: 'leadership', order: 1 },
  ],
  persons: [
    { id: person('z'), name: '主要领导', active: true },
    { id: person('c'), name: '秘书科科员', active: true },
  ],
  appointments: [
    { person: person('z'), unit: unit('a'), post: '主要领导', head: true },
    { person: person('c'), unit: unit('b'), post: '科员', head: false },
  ],
  relations: [
    { kind: 'principal', person: person('z'), unit: unit('a') },
    { kind: 'substitute', person: person('c'), forPerson: person('z') },
    { kind: 'acting', person: person('c'), forPost: '市长' },
  ],
  absences: [{ person: person('z'), from: '2026-11-01', to: '2026-11-30' }],
};

describe('the directory', () => {
  it('comes back as it was given, is one value until it changes, and a seed run twice changes nothing', async () => {
    const directories = new DirectoryRepository(storage.pool);
    const stored = await directories.replace(OFFICE_PEOPLE);
    expect(stored).toEqual({ ...OFFICE_PEOPLE, revision: 1, units: [...OFFICE_PEOPLE.units].reverse() });
    expect(await directories.replace(OFFICE_PEOPLE)).toMatchObject({ revision: 1 });
    const kept = await directories.directory(OFFICE);
    expect(await directories.directory(OFFICE)).toBe(kept);
    expect(await directories.organisations()).toEqual([{ id: OFFICE, name: '测试局' }]);
  });

  it('changes for every node, and people who leave become inactive', async () => {
    const [here, there] = [new DirectoryRepository(storage.pool), new DirectoryRepository(storage.pool)];
    await here.replace(OFFICE_PEOPLE);
    await there.directory(OFFICE);
    const smaller = { ...OFFICE_PEOPLE, units: OFFICE_PEOPLE.units.slice(1), persons: OFFICE_PEOPLE.persons.slice(0, 1), appointments: OFFICE_PEOPLE.appointments.slice(0, 1), relations: [], absences: [] };
    await here.replace(smaller);
    const seen = await there.directory(OFFICE);
    expect(seen).toMatchObject({ revision: 2, units: [{ id: 'a' }], appointments: [{ person: 'z' }], relations: [], absences: [] });
    expect(seen.persons).toEqual([{ id: 'z', name: '主要领导', active: true }, { id: 'c', name: '秘书科科员', active: false }]);
    expect(await here.replace(smaller)).toMatchObject({ revision: 2 });
  });

  it('is a mistake of ours when asked for an organisation that is not there', async () => {
    await expect(new DirectoryRepository(storage.pool).directory(asId<OrganisationId>('none'))).rejects.toThrow('Expected the directory of none');
  });

  it('stays as it was when a change fails half-way', async () => {
    const directories = new DirectoryRepository(storage.pool);
    await directories.replace(OFFICE_PEOPLE);
    const broken = { ...OFFICE_PEOPLE, appointments: [{ person: person('nobody'), unit: unit('a'), post: '科员', head: false }] };
    await expect(directories.replace(broken)).rejects.toThrow('appointment_organisation_person_fkey');
    expect(await directories.directory(OFFICE)).toMatchObject({ revision: 1, appointments: [{ person: 'z' }, { person: 'c' }] });
  });
});

describe('the calendar', () => {
  it("lays an organisation's days over the national ones and is one object until either changes", async () => {
    await new DirectoryRepository(storage.pool).replace(OFFICE_PEOPLE);
    const calendars = new CalendarRepository(storage.pool, ({ national, organisation }) => buildCalendar(national ?? CHINA_CALENDAR, organisation));
    await calendars.replaceNational(CHINA_CALENDAR);
    const plain = await calendars.calendar(OFFICE);
    expect(plain).toEqual(buildCalendar(CHINA_CALENDAR));
    expect(await calendars.calendar(OFFICE)).toBe(plain);
    expect(isWorkingDay(plain, '2026-11-23')).toBe(true);
    await calendars.replaceOrganisation(OFFICE, { days: [{ date: '2026-11-23', kind: 'holiday', name: '局庆', source: '局办通知' }], officeHours: [{ from: '09:00', to: '17:00' }] });
    const own = await calendars.calendar(OFFICE);
    expect(isWorkingDay(own, '2026-11-23')).toBe(false);
    expect(own.officeHours).toEqual([{ from: '09:00', to: '17:00' }]);
    await calendars.replaceOrganisation(OFFICE, {});
    expect(await calendars.calendar(OFFICE)).toEqual(plain);
    expect(await new DirectoryRepository(storage.pool).organisations()).toHaveLength(1);
  });
});

describe('definitions', () => {
  it('are numbered per key, come back with the order of their keys, and are read once', async () => {
    const store = new PostgresDefinitionStore(storage.pool);
    const first = await store.save(sampleDefinition());
    const second = await store.save(sampleDefinition({ note: '加一步' }));
    expect([first.id, second.id]).toEqual(['sample:1', 'sample:2']);
    const read = await store.get(first.id);
    expect(read).toEqual(first);
    expect(JSON.stringify(read?.program)).toBe(JSON.stringify(first.program));
    expect(await store.get(first.id)).toBe(read);
    expect((await store.latest(OFFICE, 'sample'))?.note).toBe('加一步');
    expect(await store.latest(OFFICE, 'none')).toBeUndefined();
    expect((await store.inForce(OFFICE)).map((record) => record.id)).toEqual(['sample:2']);
  });

  it('have no gap and no double when many deploy at once, and a key of its own per organisation', async () => {
    const store = new PostgresDefinitionStore(storage.pool);
    const saved = await Promise.all(Array.from({ length: 8 }, () => store.save(sampleDefinition())));
    expect(saved.map((record) => record.version).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const other = await store.save(sampleDefinition({ organisation: asId<OrganisationId>('elsewhere') }));
    expect(other).toMatchObject({ version: 1, id: 'sample:1@elsewhere' });
    expect((await store.get(other.id))?.organisation).toBe('elsewhere');
    expect((await store.get(asId('sample:1')))?.organisation).toBe(OFFICE);
  });

  it('that were not there yet are found once they are', async () => {
    const store = new PostgresDefinitionStore(storage.pool);
    expect(await store.get(asId('sample:1'))).toBeUndefined();
    await store.save(sampleDefinition());
    expect(await store.get(asId('sample:1'))).toMatchObject({ version: 1 });
  });
});

describe('accounts', () => {
  it('sign in by a login that belongs to one organisation, until the session or the account ends', async () => {
    await new DirectoryRepository(storage.pool).replace(OFFICE_PEOPLE);
    const accounts = new AccountRepository(storage.pool);
    const account = { organisation: OFFICE, login: 'leader', person: person('z'), passwordHash: '$argon2id$x', roles: ['officer', 'designer'], active: true };
    expect(await accounts.save(account)).toBe(true);
    expect(await accounts.byLogin('leader')).toEqual(account);
    await storage.rows(`INSERT INTO organisation (organisation, name) VALUES ('other', 'x')`);
    expect(await accounts.save({ ...account, organisation: asId('other') })).toBe(false);
    const session = { organisation: OFFICE, id: randomUUID(), login: 'leader', tokenHash: 'hash', createdAt: AT, expiresAt: later(100) };
    await accounts.openSession(session);
    expect(await accounts.bySession('hash', AT)).toEqual({ account, session });
    expect(await accounts.bySession('hash', later(100))).toBeUndefined();
    await accounts.save({ ...account, active: false });
    expect(await accounts.bySession('hash', AT)).toBeUndefined();
    await accounts.save(account);
    await accounts.closeSession('hash', later(1));
    expect(await accounts.bySession('hash', later(2))).toBeUndefined();
    await accounts.openSession({ ...session, id: randomUUID(), tokenHash: 'second' });
    await accounts.closeSessionsOf(OFFICE, 'leader', later(3));
    expect(await accounts.bySession('second', later(4))).toBeUndefined();
    expect(await accounts.dropExpired(later(101))).toBe(2);
    expect(await accounts.list(OFFICE)).toEqual([account]);
  });
});

describe('documents', () => {
  const version = (fields: Partial<NewVersion>): NewVersion => ({ organisation: OFFICE, instance: asId('case'), document: 'doc', isNew: false, name: '文稿.docx', mediaType: 'application/msword', content: Buffer.from('第一稿'), author: person('c'), at: AT, ...fields });

  it('grow by versions with hash, size and author; bytes come back as they went in', async () => {
    const documents = new DocumentRepository(storage.pool);
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));
    expect(await documents.addVersion(version({ isNew: true }))).toMatchObject({ ok: true, value: { name: '文稿.docx', locked: null } });
    const second = await documents.addVersion(version({ content: bytes, at: later(5) }));
    expect(second.ok && second.value.versions[1]).toEqual({ version: 2, name: '文稿.docx', mediaType: 'application/msword', size: 70_000, sha256: createHash('sha256').update(bytes).digest('hex'), author: 'c', createdAt: later(5), locked: false });
    expect(await documents.content(OFFICE, 'doc', 2)).toEqual(bytes);
    expect(await documents.content(OFFICE, 'doc', 3)).toBeUndefined();
    expect(await documents.ofCase(OFFICE, asId('case'))).toMatchObject([{ id: 'doc', versions: [{ version: 1 }, { version: 2 }] }]);
  });

  it('are refused where there is no such document on the case', async () => {
    const documents = new DocumentRepository(storage.pool);
    await documents.addVersion(version({ isNew: true }));
    for (const fields of [{ document: 'none' }, { instance: asId<NewVersion['instance']>('elsewhere') }, { organisation: asId<OrganisationId>('other') }]) {
      expect(await documents.addVersion(version(fields))).toMatchObject({ ok: false, error: { code: 'document-unknown' } });
    }
  });

  it('take concurrent uploads one after the other', async () => {
    const documents = new DocumentRepository(storage.pool);
    await documents.addVersion(version({ isNew: true }));
    await Promise.all(Array.from({ length: 8 }, () => documents.addVersion(version({}))));
    expect((await documents.read(OFFICE, 'doc'))?.versions.map((entry) => entry.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('stay as they are once a step has locked them', async () => {
    const documents = new DocumentRepository(storage.pool);
    const instance = sampleInstance();
    await storage.store.transact(startOf(instance));
    await documents.addVersion(version({ instance: instance.id, isNew: true }));
    await storage.store.transact(stepOf({ kind: 'instance', organisation: OFFICE, instance: instance.id }, () => ({ documentsLocked: { at: later(9), by: 'z', task: asId('t') } }), () => 0));
    expect(await documents.addVersion(version({ instance: instance.id }))).toMatchObject({ ok: false, error: { code: 'document-locked', params: { at: later(9) } } });
    expect(await documents.read(OFFICE, 'doc')).toMatchObject({ locked: { at: later(9), by: 'z', task: 't' }, versions: [{ locked: true }] });
  });
});

describe('drafts', () => {
  it('are kept per process, and nobody overwrites what she has not seen', async () => {
    const drafts = new DraftRepository(storage.pool);
    const draft = { organisation: OFFICE, key: 'sample', name: '样例', resources: [{ name: 'process.bpmn', kind: 'bpmn' as const, content: '<a/>' }], savedAt: AT, savedBy: 'designer' };
    expect(await drafts.save(draft)).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await drafts.save({ ...draft, savedBy: 'second' }, 1)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await drafts.save(draft, 1)).toMatchObject({ ok: false, error: { code: 'draft-changed', params: { by: 'second' } } });
    expect(await drafts.save(draft)).toMatchObject({ ok: true, value: { revision: 3 } });
    expect(await drafts.read(OFFICE, 'sample')).toEqual({ ...draft, revision: 3, base: 0 });
    await drafts.discard(OFFICE, 'sample');
    expect(await drafts.read(OFFICE, 'sample')).toBeUndefined();
  });

  it('remember the version they were drawn from, until somebody says or deploys another', async () => {
    const drafts = new DraftRepository(storage.pool);
    const files = (content: string) => [{ name: 'process.bpmn', kind: 'bpmn' as const, content }];
    const draft = { organisation: OFFICE, key: 'based', name: '样例', resources: files('<a/>'), savedAt: AT, savedBy: 'designer' };
    const deployed = (version: number) =>
      storage.rows(`INSERT INTO definition (organisation, key, version, id, name, program, decisions, forms, resources, deployed_at, deployed_by, note)
        VALUES ($1, 'based', $2::integer, 'based:' || $2::integer, 'x', '{}', '[]', '{}', '[]', $3, 'x', '')`, [OFFICE, version, AT]);
    const base = async () => (await drafts.read(OFFICE, 'based'))?.base;
    await deployed(1);
    await drafts.save(draft);
    await deployed(2);
    await drafts.save({ ...draft, resources: files('<b/>') }, 1);
    expect([await base(), await drafts.baseOf(OFFICE, 'based', files('<b/>')), await drafts.baseOf(OFFICE, 'based', files('<a/>'))]).toEqual([1, 1, undefined]);
    await drafts.save({ ...draft, resources: files('<b/>'), base: 0 }, 2);
    expect(await base()).toBe(0);
    await drafts.noteDeployed(OFFICE, 'based', files('<a/>'), 2);
    expect(await base()).toBe(0);
    await drafts.noteDeployed(OFFICE, 'based', files('<b/>'), 2);
    expect(await base()).toBe(2);
    await drafts.discard(OFFICE, 'based');
    expect(await drafts.save(draft)).toMatchObject({ ok: true, value: { revision: 1, base: 2 } });
  });
});

interface FromOutside {
  readonly name?: string;
  readonly key?: string | null;
  readonly sentAt?: Instant;
  readonly expiresAt?: Instant;
}

/** A message from outside that nobody takes. */
async function put(buffer: MessageBuffer, id: string, { name = '答复', key = null, sentAt = AT, expiresAt = later(60) }: FromOutside = {}) {
  const job = asId<JobId>(id);
  const state = await buffer.accept({ organisation: OFFICE, id: job, event: 'message', name, key, payload: { zz: 1, a: 2 }, sentAt, dueAt: sentAt });
  await buffer.keep(OFFICE, job, expiresAt, sentAt);
  return state;
}

describe('the message buffer', () => {
  it('keeps messages until they expire or somebody waits for them; then the oldest becomes one delivery job', async () => {
    const buffer = new MessageBuffer(storage.pool);
    expect([await put(buffer, 'm1'), await put(buffer, 'm1')]).toEqual(['waits', 'kept']);
    await put(buffer, 'm2', { sentAt: later(1) });
    await put(buffer, 'm3', { key: 'k' });
    await put(buffer, 'm4', { expiresAt: later(5) });
    expect(await buffer.handOut(later(2))).toBe(0);
    const kept = async (state: 'waiting' | 'expired', now = later(5)) => (await keptMessages(storage.pool, { organisation: OFFICE, state, now, limit: 9 })).items.map(({ id }) => id);
    expect([await kept('waiting'), await kept('expired')]).toEqual([['m2', 'm3', 'm1'], ['m4']]);
    expect(await buffer.discard(OFFICE, 'm4')).toEqual({ name: '答复', key: null });
    expect(await buffer.discard(OFFICE, 'm4')).toBeUndefined();
    const wait = (instance: string) => ({ organisation: OFFICE, instance: asId<ReturnType<typeof sampleInstance>['id']>(instance), activation: 'a1', node: 'N', event: 'message' as const, name: '答复', key: null });
    await storage.store.transact(startOf(sampleInstance(), (one) => ({ subscriptionsInserted: [wait(one.id)] })));
    expect(await buffer.handOut(later(2))).toBe(1);
    const [job] = await new PostgresCaseReader(storage.pool, new PostgresDefinitionStore(storage.pool)).dueJobs(later(2), ['delivery']);
    expect(job).toMatchObject({ id: 'm1', instance: null, topic: null, payload: { event: 'message', name: '答复', key: null, payload: { zz: 1, a: 2 } } });
    expect(JSON.stringify(job?.payload)).toContain('{"zz":1,"a":2}');
    expect((await storage.rows<{ id: string }>('SELECT id FROM message_buffer ORDER BY id')).map((row) => row.id)).toEqual(['m2', 'm3']);
    const both = await Promise.all([buffer.handOut(later(2)), buffer.handOut(later(2))]);
    expect(both.sort()).toEqual([0, 1]);
    expect(await storage.rows('SELECT id FROM job ORDER BY written')).toEqual([{ id: 'm1' }, { id: 'm2' }]);
  });
});

describe('messages of cases', () => {
  const definitions = () => new PostgresDefinitionStore(storage.pool);
  const jobs = () => storage.rows<{ id: string; instance: string | null }>('SELECT id, instance FROM job ORDER BY id');

  it('that nobody takes are kept with their sender, expire into a list, and can be sent again', async () => {
    const buffer = new MessageBuffer(storage.pool);
    const sender = sampleInstance();
    const job = sampleJob(sender.id, { kind: 'delivery', payload: { event: 'message', name: '征求意见', key: 'k', payload: { zz: 1, a: 2 } } });
    await storage.store.transact(startOf(sender, () => ({ jobsInserted: [job] })));
    await Promise.all([1, 2].map(() => buffer.keep(OFFICE, job.id, later(60), later(30))));
    expect(await jobs()).toEqual([]);
    const list = async (state: 'waiting' | 'expired', now = later(1)) => (await keptMessages(storage.pool, { organisation: OFFICE, state, now, limit: 9 })).items;
    expect(await list('waiting')).toEqual([
      { id: job.id, name: '征求意见', key: 'k', payload: { zz: 1, a: 2 }, sentAt: AT, expiresAt: later(60), sender: sender.id, senderNumber: sender.number, failure: null },
    ]);
    expect([await list('expired'), (await list('expired', later(60))).length]).toEqual([[], 1]);
    const wait = { organisation: OFFICE, instance: sender.id, activation: 'a1', node: 'N', event: 'message' as const, name: '征求意见', key: 'k' };
    await storage.store.transact(startOf(sampleInstance(), () => ({ subscriptionsInserted: [wait] })));
    expect([await buffer.handOut(later(29)), await buffer.handOut(later(60))]).toEqual([0, 0]);
    expect([await buffer.handOutOne(OFFICE, job.id, later(61)), await buffer.handOutOne(OFFICE, job.id, later(61))]).toEqual([true, false]);
    expect(await jobs()).toEqual([{ id: job.id, instance: sender.id }]);
    await buffer.keep(OFFICE, job.id, later(120), later(90));
    expect(await list('waiting', later(61))).toMatchObject([{ sentAt: AT, expiresAt: later(120), sender: sender.id }]);
  });

  it('begin cases of a process that is deployed later', async () => {
    const buffer = new MessageBuffer(storage.pool);
    for (const id of ['m1', 'm2']) await put(buffer, id, { name: '来文' });
    await put(buffer, 'm3', { name: '来文', expiresAt: AT });
    await put(buffer, 'm4', { name: '别的' });
    const node = { id: 'S', kind: 'startEvent' as const, name: '', clauses: [], incoming: [], outgoing: [], events: [{ kind: 'message' as const, name: '来文' }] };
    const root = { key: 'sample', kind: 'process' as const, machine: {}, nodes: { S: node }, flows: {}, entries: [], reach: {}, joins: [] };
    await definitions().save(sampleDefinition({ program: { ...sampleDefinition().program, scopes: { sample: root } } }));
    expect((await jobs()).map(({ id }) => id)).toEqual(['m1', 'm2']);
  });
});

describe('start conditions', () => {
  it('are looked at again at once when the directory or the calendar has changed', async () => {
    const definitions = new PostgresDefinitionStore(storage.pool);
    const look = (id: string) => sampleJob(null, { id: asId<JobId>(id), topic: 'sample', activation: null, dueAt: asInstant('2999-01-01T00:00:00.000Z'), payload: { kind: id === 'timer' ? 'date' : 'conditional' } });
    await definitions.scheduleStarts(OFFICE, 'sample', [look('condition'), look('timer')]);
    await definitions.scheduleStarts(asId('other'), 'sample', [look('elsewhere')]);
    const due = async () => (await storage.rows<{ id: string }>('SELECT id FROM job WHERE due_at <= now() ORDER BY id')).map(({ id }) => id);
    await new DirectoryRepository(storage.pool).replace({ organisation: OFFICE, name: '办', units: [], persons: [], appointments: [], relations: [], absences: [] });
    expect(await due()).toEqual(['condition']);
    await new CalendarRepository(storage.pool, () => buildCalendar(CHINA_CALENDAR)).replaceNational(CHINA_CALENDAR);
    expect(await due()).toEqual(['condition', 'elsewhere']);
  });
});

describe('the case reader', () => {
  it('reads by id alone what a step has left, in the order of its making', async () => {
    const definitions = new PostgresDefinitionStore(storage.pool);
    const reader = new PostgresCaseReader(storage.pool, definitions);
    const instance = sampleInstance();
    const tasks = [10, 9, 2].map((place) => sampleTask(instance.id, { activation: `a${place}` }));
    const notice = (text: string) => ({ id: randomUUID(), organisation: OFFICE, person: person('her'), instance: instance.id, task: null, kind: 'info' as const, text, at: AT });
    const jobs = [sampleJob(instance.id), sampleJob(instance.id, { kind: 'reminder' }), sampleJob(instance.id, { kind: 'service', topic: 'print' })];
    const sent = { tasksInserted: tasks, jobsInserted: jobs, notices: [notice('b'), notice('a')] };
    await storage.store.transact(startOf(instance, () => sent));
    expect(await reader.instance(instance.id)).toEqual(instance);
    expect((await reader.openTasks(instance.id)).map((row) => row.activation)).toEqual(['a2', 'a9', 'a10']);
    expect((await reader.dueJobs(AT, ['timer', 'reminder'])).map((row) => row.id)).toEqual(jobs.slice(0, 2).map((job) => job.id));
    expect(await reader.notices(instance.id)).toEqual(sent.notices);
    expect(await reader.history(instance.id, 1)).toEqual([]);
    expect(await reader.history(instance.id)).toHaveLength(1);
    expect(await reader.openIncidents(instance.id)).toEqual([]);
    expect(await reader.incident(asId('none'))).toBeUndefined();
    const node = { id: 'S', kind: 'startEvent' as const, name: '', clauses: [], incoming: [], outgoing: [], events: [{ kind: 'message' as const, name: '来文' }] };
    const root = { key: 'sample', kind: 'process' as const, machine: {}, nodes: { S: node }, flows: {}, entries: ['S'], reach: {}, joins: [] };
    await definitions.save(sampleDefinition({ program: { ...sampleDefinition().program, scopes: { sample: root } } }));
    expect((await reader.eventStarts(OFFICE, 'message', '来文')).map((record) => record.id)).toEqual(['sample:1']);
    expect(await reader.eventStarts(OFFICE, 'message', '别的')).toEqual([]);
  });
});
