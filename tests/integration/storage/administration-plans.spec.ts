import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AccountRepository,
  answerOnce,
  backlog,
  caseMigrationCases,
  caseMigrationReasons,
  caseMigrationRun,
  caseMigrationRuns,
  countEndedCases,
  countReviews,
  createDataSource,
  demandReviews,
  dropOldAnswers,
  endedCases,
  hasPendingRelease,
  lastChangeOfTask,
  latestLimitRecount,
  limitRecount,
  logRules,
  MessageBuffer,
  nextRelease,
  nodeActivity,
  NumberRepository,
  openCaseMigration,
  openDues,
  openLimitRecount,
  openRetentionRun,
  openTimers,
  organisationsWithRules,
  poolOf,
  readRelease,
  recordAudit,
  releaseRule,
  releases,
  replaceLogRules,
  replaceRetentionRules,
  retentionRules,
  retentionRun,
  runLimitRecount,
  runRetention,
  takeDueRelease,
  unfinishedCaseMigrations,
  unfinishedLimitRecounts,
  unfinishedRetentionRuns,
  versionsInForce,
} from '@liuzhuan/storage';
import { asId, asInstant, type InstanceId, type JobId, type OrganisationId, type TaskId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { ROOT } from '../../architecture/project-files';
import type { TestDatabase } from '../../postgres/test-database';
import { CASES, createFilledDatabase, FILLED_NOW, FILLED_OFFICE } from './filled-database';
import { costOf, recording } from './plan-reader';

const organisation = asId<OrganisationId>(FILLED_OFFICE);
const now = asInstant(FILLED_NOW);
const from = asInstant('2026-06-01T00:00:00.000Z');
const until = asInstant('2026-07-01T00:00:00.000Z');
const list = { organisation, limit: 50 };
const process = 'flow3';
const padded = (kind: string, n: number) => `${kind}${String(n).padStart(12, '0')}`;
const FINISHED = asId<InstanceId>(padded('i', Math.floor(CASES * 0.7) + 3));
const MESSAGE = padded('m', Math.floor(CASES / 2 / 20) * 20 + 20);
const JOB = asId<JobId>('00000000-0000-0000-0000-000000000001');
const RUN = `run${Math.floor(CASES / 400) * 20}`;
const second = <T extends { readonly next: string | null }>(page: (on: Pool, cursor?: string) => Promise<T>) => async (on: Pool) => page(on, (await page(on)).next ?? 'none');

type Calls = Readonly<Record<string, (on: Pool) => Promise<unknown>>>;

/** What administrators ask for, and what servers ask again and again: a page, a run, a case. */
const CALLS: Calls = {
  'backlog': backlog,
  'ended cases': (on) => endedCases(on, { ...list, process, from, until }),
  'ended cases, second page': second((on, cursor) => endedCases(on, { ...list, process, from, until, cursor })),
  'last change of a task': (on) => lastChangeOfTask(on, organisation, FINISHED, asId<TaskId>('t')),
  'migration runs': (on) => caseMigrationRuns(on, { ...list, process }),
  'migration runs, second page': second((on, cursor) => caseMigrationRuns(on, { ...list, process, cursor })),
  'a migration run': (on) => caseMigrationRun(on, organisation, RUN),
  'why cases stay': (on) => caseMigrationReasons(on, organisation, RUN),
  'cases of a migration': (on) => caseMigrationCases(on, { ...list, run: RUN }),
  'refused cases of a migration': (on) => caseMigrationCases(on, { ...list, run: RUN, verdict: 'refused', code: 'step-removed' }),
  'unfinished migrations': unfinishedCaseMigrations,
  'a migration of one case': (on) => openCaseMigration(on, { organisation, id: 'one', process, from: asId('flow3:1'), to: asId('flow3:2'), nodes: {}, reason: 'x', dry: true, undoes: null, startedAt: now, startedBy: 'p1', person: null }, [padded('i', CASES - 5) as InstanceId]),
  'the last recount of limits': (on) => latestLimitRecount(on, organisation),
  'a recount of limits': (on) => limitRecount(on, organisation, 'batch'),
  'unfinished recounts of limits': unfinishedLimitRecounts,
  'a retention run': (on) => retentionRun(on, organisation, 'retention20'),
  'a run that begins': (on) => openRetentionRun(on, { organisation, id: 'new', dry: true, startedAt: now, startedBy: 'p1' }),
  'unfinished retention runs': unfinishedRetentionRuns,
  'retention rules': (on) => retentionRules(on, organisation),
  'retention rules, laid down': (on) => replaceRetentionRules(on, asId('an-office-without-rules'), []),
  'log rules': (on) => logRules(on, organisation),
  'log rules, laid down': (on) => replaceLogRules(on, organisation, { notice: null, audit: null }),
  'organisations with rules': organisationsWithRules,
  'releases': (on) => releases(on, list),
  'releases of a process, second page': second((on, cursor) => releases(on, { ...list, process, cursor })),
  'releases in a state': (on) => releases(on, { ...list, state: 'awaiting-review' }),
  'a release': (on) => readRelease(on, organisation, 'release20'),
  'a release that waits': (on) => hasPendingRelease(on, organisation, process),
  'a release that is due': (on) => takeDueRelease(on, now),
  'the next release': nextRelease,
  'reviews': (on) => countReviews(on, organisation, { login: 'login7', person: null }),
  'releases that are reviewed from now on': (on) => demandReviews(on, organisation),
  'the rule for releases': (on) => releaseRule(on, organisation),
  'versions in force': (on) => versionsInForce(on, organisation, [process]),
  'an audit entry': (on) => recordAudit(on, { organisation, id: 'x', at: now, actor: 'p1', action: 'x', target: 'x', data: {} }),
  'the answer to a repeat': (on) => answerOnce(on, { organisation, actor: 'p3', key: 'key7', request: 'x', now }, () => Promise.resolve({})),
  'the case of a voided number': (on) => new NumberRepository(on).caseOf(organisation, '府办发1', 9, { actor: 'p3', key: 'key7' }),
  'a message arrives': (on) => new MessageBuffer(on).accept({ organisation, id: JOB, event: 'message', name: 'x', key: null, payload: {}, sentAt: now, dueAt: now }),
  'a sender asks who got it': (on) => new MessageBuffer(on).receipts(organisation, JOB),
  'a message is kept': (on) => new MessageBuffer(on).keep(organisation, JOB, until, now),
  'a message is sent again': (on) => new MessageBuffer(on).handOutOne(organisation, MESSAGE, now),
  'a message is given up': (on) => new MessageBuffer(on).discard(organisation, MESSAGE),
  'signing out': (on) => new AccountRepository(on).closeSession('hash7', now),
};

/** What goes through all that is to be done, a batch at a time. Old answers: those that are left are a few thousand, and may be read through. */
const BATCHES: Readonly<Record<string, { readonly call: Calls[string]; readonly through: readonly string[]; /** Rows it may read; default 3,000. */ readonly most?: number }>> = {
  'old answers': { call: (on) => dropOldAnswers(on, now), through: ['idempotency'] },
  // Counts once what waits; here that is nearly the whole table of jobs, of one organisation.
  'a recount of limits that begins': { call: (on) => openLimitRecount(on, { organisation, id: 'new', startedAt: now, startedBy: 'p1', person: null }), through: ['job'], most: CASES * 0.25 },
  'a batch of a recount of limits': {
    call: (on) => {
      let batches = 0;
      const recount = () => Promise.resolve({ earlier: 0, later: 1, same: 0, unclear: 0 });
      return runLimitRecount(on, { organisation, run: 'batch', now: () => now, batch: 50, recount, stop: () => (batches += 1) > 2 });
    },
    through: [],
  },
  'a batch of the archive': {
    call: (on) => {
      let batches = 0;
      return runRetention(on, { organisation, run: 'batch', now: () => now, batch: 50, stop: () => (batches += 1) > 1 });
    },
    through: [],
  },
};

/** Figures over a period or over what is open: as much as that is. */
const PERIODS: Calls = {
  'how many ended': (on) => countEndedCases(on, { organisation, process, from, until }),
  'the limits of what is open': (on) => openDues(on, organisation),
  'the timers in working time': (on) => openTimers(on, organisation),
  'what goes on at the steps of a process': (on) => nodeActivity(on, { organisation, programs: ['flow:1'], processes: [process], now, from, until }),
};

let database: TestDatabase;
let dataSource: DataSource;
let pool: Pool;
beforeAll(async () => {
  database = await createFilledDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 3 }).initialize();
  pool = poolOf(dataSource);
  await replaceRetentionRules(pool, organisation, [{ process: '*', archiveAfterMonths: 12, purgeAfterYears: null }]);
  await openLimitRecount(pool, { organisation, id: 'batch', startedAt: now, startedBy: 'p1', person: null });
  await openRetentionRun(pool, { organisation, id: 'batch', dry: false, startedAt: now, startedBy: 'p1' });
}, 1_200_000);
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

async function costsOf(call: (on: Pool) => Promise<unknown>) {
  const watched = recording(pool);
  await call(watched.pool);
  expect(watched.sent.length).toBeGreaterThan(0);
  // A row that is simply put in has no plan, and cannot be put in twice.
  const statements = watched.sent.filter(({ text }) => !/^INSERT INTO \w+ \([^)]*\)\s+VALUES/.test(text) || /ON CONFLICT/.test(text));
  return Promise.all(statements.map(async (statement) => ({ text: statement.text, ...(await costOf(pool, statement)) })));
}

jest.setTimeout(60_000);

describe(`beside ${CASES} cases`, () => {
  it.each(Object.entries(CALLS))('%s: by an index, a page at a time', async (_, call) => {
    for (const cost of await costsOf(call)) {
      expect(cost.text).not.toMatch(/\bOFFSET\b/i);
      expect({ ...cost, sortedFew: cost.sorted <= 2_000, readFew: cost.read <= 3_000 }).toEqual({ ...cost, scanned: [], sortedFew: true, readFew: true });
    }
  });

  it.each(Object.entries(BATCHES))('%s: no more than a batch', async (_, { call, through, most = 3_000 }) => {
    for (const cost of await costsOf(call)) expect({ ...cost, scanned: cost.scanned.filter((table) => !through.includes(table)), readFew: cost.read <= most }).toEqual({ ...cost, scanned: [], readFew: true });
  });

  it.each(Object.entries(PERIODS))('%s: no more than the period', async (_, call) => {
    for (const cost of await costsOf(call)) expect({ ...cost, readFew: cost.read <= CASES * 0.25 }).toEqual({ ...cost, scanned: [], readFew: true });
  });
});

/** Functions whose statements have no plan that grows with the database, or that are checked as a part of others. */
const BY_THEMSELVES: Readonly<Record<string, string>> = {
  archivedHistory: 'part of caseHistory',
  archivedTasks: 'part of caseTasks',
  countAdministrators: 'accounts of one organisation, by its key',
  insertRelease: 'by its key',
  insertReleaseNotices: 'a row for each of two persons',
  noteActive: 'by its key',
  noteFailure: 'by its key',
  noteReview: 'by its key',
  noteRollBack: 'releases of one process',
  noteWithdrawal: 'by its key',
  replaceReleaseRule: 'by its key',
  runCaseMigration: 'cases of one run, leased by the index of what is pending',
  stopCaseMigration: 'by its key',
  stopLimitRecount: 'by its key',
};

describe('no query of the storage', () => {
  it('is without a check of its plan', () => {
    const checked = ['query-plans', 'administration-plans'].map((name) => readFileSync(join(__dirname, `${name}.spec.ts`), 'utf8')).join('\n');
    const functions = ['queries', 'archive', 'case-migration', 'limit-recount', 'release', 'idempotency'].flatMap((folder) =>
      readdirSync(join(ROOT, 'libs/storage/src', folder)).flatMap((file) => {
        const text = readFileSync(join(ROOT, 'libs/storage/src', folder, file), 'utf8');
        return [...text.matchAll(/^export async function (\w+)(?:<[^>]*>)?\(pool: Pool/gm)].map(([, name]) => name ?? '');
      }),
    );
    expect(functions.length).toBeGreaterThan(40);
    expect(functions.filter((name) => !new RegExp(`\\b${name}\\b`).test(checked.replace(/^import[\s\S]*?;$/gm, ''))).filter((name) => !(name in BY_THEMSELVES))).toEqual([]);
  });
});
