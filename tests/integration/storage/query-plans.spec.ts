import {
  AccountRepository,
  auditLog,
  badgeCounts,
  caseHistory,
  CASES_LOOKED_THROUGH,
  cases,
  type CasesRequest,
  caseTasks,
  countReviews,
  createDataSource,
  definitions,
  definitionVersions,
  DirectoryRepository,
  DocumentRepository,
  doneTasks,
  DraftRepository,
  HOT_STATEMENTS,
  inbox,
  incidents,
  isParticipant,
  JobQueue,
  keptMessages,
  MessageBuffer,
  markNoticeRead,
  nodeActivity,
  notices,
  NumberRepository,
  numbers,
  numberSeries,
  poolOf,
  PostgresCaseReader,
  PostgresDefinitionStore,
  readCase,
  readTask,
  nextRelease,
  releases,
  retentionRuns,
  stuckJobs,
  subscriptions,
  takeDueRelease,
  tokensAtJoins,
} from '@liuzhuan/storage';
import { asId, asInstant, type InstanceId, type OrganisationId, type TaskId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { TestDatabase } from '../../postgres/test-database';
import { CASES, createFilledDatabase, FILLED_NOW, FILLED_OFFICE } from './filled-database';
import { costOf, genericScans, recording, type SentStatement } from './plan-reader';
import { person } from './sample-case';

let database: TestDatabase;
let dataSource: DataSource;
let pool: Pool;
beforeAll(async () => {
  database = await createFilledDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 3 }).initialize();
  pool = poolOf(dataSource);
}, 1_200_000);
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const organisation = asId<OrganisationId>(FILLED_OFFICE);
const now = asInstant(FILLED_NOW);
const later = asInstant('2026-11-22T01:31:00.000Z');
const HER = person('p7');
const padded = (kind: string, n: number) => `${kind}${String(n).padStart(12, '0')}`;
/** An open case in the last fifth, and a finished one. */
const OPEN = asId<InstanceId>(padded('i', CASES - 3));
const FINISHED = asId<InstanceId>(padded('i', Math.floor(CASES * 0.7) + 3));
/** One that is in the archive. */
const ARCHIVED = asId<InstanceId>(padded('i', Math.floor(CASES * 0.1) + 3));
const TASK = asId<TaskId>(padded('t', (CASES - 3) * 4 + 3));
const list = { organisation, limit: 50 };
const ours = (fields: Partial<CasesRequest>) => (on: Pool) => cases(on, { ...list, now, ...fields });
/** The page behind the first one. */
const second = <T extends { readonly next: string | null }>(page: (on: Pool, cursor?: string) => Promise<T>) => async (on: Pool) => page(on, (await page(pool)).next ?? 'none');

const FAILURE = { code: 'x', message: { zh: 'x', en: 'x' }, cure: { zh: 'x', en: 'x' } };

/** Every list and look-up of the API. */
const CALLS: Readonly<Record<string, (on: Pool) => Promise<unknown>>> = {
  'inbox by due date': (on) => inbox(on, { ...list, person: HER, sort: 'due' }),
  'inbox, second page': second((on, cursor) => inbox(on, { ...list, limit: 3, person: HER, sort: 'due', cursor })),
  'inbox by age': (on) => inbox(on, { ...list, person: HER, sort: 'created' }),
  'inbox of a process, searched': (on) => inbox(on, { ...list, person: HER, sort: 'due', process: 'flow1', search: '防汛' }),
  'done tasks': (on) => doneTasks(on, { ...list, person: HER }),
  'done tasks, second page': second((on, cursor) => doneTasks(on, { ...list, person: HER, cursor })),
  'done tasks of a process': (on) => doneTasks(on, { ...list, person: HER, process: 'flow1' }),
  'done tasks, searched': (on) => doneTasks(on, { ...list, person: HER, search: '防汛' }),
  'done tasks, nothing found': (on) => doneTasks(on, { ...list, person: HER, search: '没有这样的标题' }),
  'all cases': ours({}),
  'all cases, second page': second((on, cursor) => ours({ cursor })(on)),
  'cases she started': ours({ starter: HER }),
  'cases she has a part in': ours({ participant: HER }),
  'cases she has a part in, second page': second((on, cursor) => ours({ participant: HER, cursor })(on)),
  'cases of a process': ours({ process: 'flow3' }),
  'open cases': ours({ status: 'active' }),
  'cases at a step': ours({ standing: { node: 'Task_3', isJoin: false, programs: ['flow:1'], callers: [] } }),
  'cancelled cases': ours({ status: 'cancelled' }),
  'failed cases, of which there are none': ours({ status: 'failed' }),
  'cases found by common words': ours({ search: '工作' }),
  'cases found by rare words': ours({ search: '作丂' }),
  'cases found by one character': ours({ search: '丂' }),
  'cases found by number': ours({ search: `〔2026〕${CASES - 3}` }),
  'cases not found': ours({ search: '没有这样的标题' }),
  'one case': (on) => readCase(on, { organisation, instance: OPEN, person: HER, now }),
  'one finished case': (on) => readCase(on, { organisation, instance: FINISHED, person: HER, now }),
  'one archived case': (on) => readCase(on, { organisation, instance: ARCHIVED, person: HER, now }),
  'tasks of an archived case': (on) => caseTasks(on, organisation, ARCHIVED),
  'history of an archived case': (on) => caseHistory(on, { ...list, instance: ARCHIVED }),
  'a part in a case': (on) => isParticipant(on, organisation, OPEN, HER),
  'tasks of a case': (on) => caseTasks(on, organisation, OPEN),
  'open tasks of a case': (on) => caseTasks(on, organisation, OPEN, 'open'),
  'history of a case': (on) => caseHistory(on, { ...list, instance: FINISHED }),
  'one task': (on) => readTask(on, organisation, TASK),
  'notices': (on) => notices(on, { ...list, person: HER }),
  'notices, second page': second((on, cursor) => notices(on, { ...list, person: HER, cursor })),
  'unread copies': (on) => notices(on, { ...list, person: HER, kinds: ['copy'], unread: true }),
  'words about releases': (on) => notices(on, { ...list, person: HER, releases: true }),
  'reading a notice': (on) => markNoticeRead(on, organisation, HER, padded('w', 5), now),
  'incidents': (on) => incidents(on, list),
  'incidents, second page': second((on, cursor) => incidents(on, { ...list, cursor })),
  'open incidents': (on) => incidents(on, { ...list, open: true }),
  'resolved incidents': (on) => incidents(on, { ...list, open: false }),
  'incidents of a case': (on) => incidents(on, { ...list, instance: OPEN }),
  'numbers': (on) => numbers(on, list),
  'numbers, second page': second((on, cursor) => numbers(on, { ...list, cursor })),
  'numbers of a series': (on) => numbers(on, { ...list, series: '府办发1' }),
  'numbers of a case': (on) => numbers(on, { ...list, instance: OPEN }),
  'series': (on) => numberSeries(on, organisation),
  'case of a number': (on) => new NumberRepository(on).caseOf(organisation, '府办发1', 9),
  'voiding a number': (on) => new NumberRepository(on).void(organisation, '府办发1', 9, 'x', now),
  'audit log': (on) => auditLog(on, list),
  'audit log, second page': second((on, cursor) => auditLog(on, { ...list, cursor })),
  'latest version': (on) => new PostgresDefinitionStore(on).latest(organisation, 'flow1'),
  'versions in force': (on) => new PostgresDefinitionStore(on).inForce(organisation),
  'drafts': (on) => new DraftRepository(on).list(organisation),
  'a draft': (on) => new DraftRepository(on).read(organisation, 'flow1'),
  'a draft is kept': (on) => new DraftRepository(on).save({ organisation, key: 'flow1', name: 'x', resources: [], savedAt: now, savedBy: 'x' }),
  'what a draft was drawn from': (on) => new DraftRepository(on).baseOf(organisation, 'flow1', []),
  'a draft that was handed in': (on) => new DraftRepository(on).noteHandedIn(organisation, 'flow1', [], 'r'),
  'a draft that came into force': (on) => new DraftRepository(on).noteDeployed(organisation, 'flow1', [], 1),
  'a draft is dropped': (on) => new DraftRepository(on).discard(organisation, 'flow1'),
  'documents of a case': (on) => new DocumentRepository(on).ofCase(organisation, OPEN),
  'a document': (on) => new DocumentRepository(on).read(organisation, padded('d', 10)),
  'the bytes of a document': (on) => new DocumentRepository(on).content(organisation, padded('d', 10), 1),
  'waiting for a message': (on) => subscriptions(on, { organisation, event: 'message', name: '答复3', key: `k${CASES - 7}` }),
  'directory': (on) => new DirectoryRepository(on).load(organisation),
  'login': (on) => new AccountRepository(on).byLogin('login7'),
  'session': (on) => new AccountRepository(on).bySession('hash7', now),
  'sessions that ended': (on) => new AccountRepository(on).dropExpired(now),
  'due jobs': (on) => new JobQueue(on).dueJobs(50, now, ['x']),
  'a job put off': (on) => new JobQueue(on).postpone(organisation, asId(padded('j', CASES - 3)), later, FAILURE),
  'jobs that fail': (on) => stuckJobs(on, list),
  'jobs that fail, second page': second((on, cursor) => stuckJobs(on, { ...list, limit: 3, cursor })),
  'a job that fails goes again': (on) => new JobQueue(on).hastenStuck(organisation, asId(padded('j', CASES - 3)), now),
  'a delivery that fails is given up': (on) => new JobQueue(on).dropStuck(organisation, asId(padded('j', CASES - 3))),
  'next due job': (on) => new JobQueue(on).nextDueAt(),
  'service jobs': (on) => new JobQueue(on).fetchJobs({ organisation, topic: 'print', worker: 'w', now, until: later, limit: 10 }),
  'retention runs': (on) => retentionRuns(on, list),
  'releases': (on) => releases(on, list),
  'releases of a process': (on) => releases(on, { ...list, process: 'flow1' }),
  'a release whose time has come': (on) => takeDueRelease(on, now),
  'the next release': (on) => nextRelease(on),
  'releases she may review': (on) => countReviews(on, organisation, { login: 'her', person: HER }),
  'expired messages': (on) => keptMessages(on, { organisation, state: 'expired', now, limit: 50 }),
  'history of the engine': (on) => readerOn(on).history(FINISHED),
  'notices of the engine': (on) => readerOn(on).notices(FINISHED),
  'open tasks of the engine': (on) => readerOn(on).openTasks(OPEN),
  'open incidents of the engine': (on) => readerOn(on).openIncidents(OPEN),
};

/** Lists over what one person has or had to do, which are read as far as that goes. */
const HERS: typeof CALLS = {
  'numbers of her cases': (on) => numbers(on, { ...list, participant: HER }),
  'cases she has a part in, found': ours({ participant: HER, search: '防汛' }),
  'cases she has a part in, open': ours({ participant: HER, status: 'active' }),
  'cases she has a part in, overdue': ours({ participant: HER, overdue: true }),
  'cases she has a part in, nothing found': ours({ participant: HER, search: '没有这样的标题' }),
};

/** What counts all open cases, and therefore reads them: from an index alone, and nothing that is finished. */
const COUNTS: typeof CALLS = {
  'badges': (on) => badgeCounts(on, organisation, HER, now),
  'versions of a process': (on) => definitionVersions(on, organisation, 'flow1'),
  'processes with their open cases': (on) => definitions(on, organisation, now),
  'what is going on at the steps of a process': (on) => nodeActivity(on, { organisation, programs: ['flow:1'], processes: ['flow3'], now, from: asInstant('2026-10-23T01:30:00.000Z'), until: now }),
  'what waits at the joins of a process': (on) => tokensAtJoins(on, { organisation, programs: ['flow3:1'], processes: ['flow3'], joins: ['Join'], limit: CASES_LOOKED_THROUGH }),
  'cases at a join where none stands': ours({ standing: { node: 'Nowhere', isJoin: true, programs: ['flow3:1'], callers: ['flow4'] } }),
  'cases at a step where none stands': ours({ standing: { node: 'Nowhere', isJoin: false, programs: ['flow3:1'], callers: ['flow4'] } }),
};

/** Looks through a bounded number of cases, of each process the last ones, and at their tasks. */
const longAgo = (on: Pool) =>
  nodeActivity(on, { organisation, programs: ['flow:1'], processes: ['flow3', 'flow4'], now, from: asInstant('2025-01-01T00:00:00.000Z'), until: asInstant('2025-03-01T00:00:00.000Z') });

/** What the job loop looks through whole: the messages that nobody has taken, each with one look at who waits. */
const handOut = (on: Pool) => new MessageBuffer(on).handOut(now);

const readerOn = (on: Pool) => new PostgresCaseReader(on, new PostgresDefinitionStore(on));

/** What a call sends, each statement once. */
async function sentBy(call: (on: Pool) => Promise<unknown>): Promise<readonly SentStatement[]> {
  const watched = recording(pool);
  await call(watched.pool);
  return watched.sent;
}

describe(`among ${CASES} cases`, () => {
  it.each(Object.entries(CALLS))('%s: by an index, a page at a time', async (_, call) => {
    const statements = await sentBy(call);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      const cost = await costOf(pool, statement);
      expect(statement.text).not.toMatch(/\bOFFSET\b/i);
      expect({ ...cost, sortedFew: cost.sorted <= 2_000, readFew: cost.read <= 3_000 }).toEqual({ ...cost, scanned: [], sortedFew: true, readFew: true });
    }
  });

  it.each(Object.entries(HERS))('%s: no more than is hers', async (_, call) => {
    for (const statement of await sentBy(call)) {
      const cost = await costOf(pool, statement);
      expect({ ...cost, readFew: cost.read <= CASES * 0.025 }).toEqual({ ...cost, scanned: [], readFew: true });
    }
  });

  it.each(Object.entries(COUNTS))('%s: no more than what is open', async (_, call) => {
    for (const statement of await sentBy(call)) {
      const cost = await costOf(pool, statement);
      expect({ ...cost, readFew: cost.read <= CASES * 0.25 }).toEqual({ ...cost, scanned: [], readFew: true });
    }
  });

  it('what was going on in processes long ago: in no more cases than are looked through', async () => {
    for (const statement of await sentBy(longAgo)) {
      const cost = await costOf(pool, statement);
      expect({ ...cost, readFew: cost.read <= 4 * 2 * CASES_LOOKED_THROUGH }).toEqual({ ...cost, scanned: [], readFew: true });
    }
  });

  it('buffered messages: one look each at who waits for them', async () => {
    const [statement = { text: '', values: [] }] = await sentBy(handOut);
    const { scanned, read } = await costOf(pool, statement);
    expect(scanned.filter((table) => table !== 'message_buffer')).toEqual([]);
    expect(read).toBeLessThanOrEqual(CASES / 20);
  });

  it.each(HOT_STATEMENTS.map((statement) => [statement.name, statement.text] as const))('%s: by indexes, whatever its parameters', async (_, text) => {
    expect(await genericScans(pool, text)).toEqual([]);
  });
});
