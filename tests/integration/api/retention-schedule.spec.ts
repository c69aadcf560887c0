import { asInstant, type Instant } from '@liuzhuan/kernel';
import { maintainPartitions } from '@liuzhuan/storage';
import { readConfiguration } from '../../../apps/server/src/configuration/configuration';
import { RetentionRunner } from '../../../apps/server/src/retention/retention-runner';
import { RetentionSchedule } from '../../../apps/server/src/retention/retention-schedule';
import { openOffice, type Office, openSecondNode } from './office';

jest.setTimeout(60_000);

/** 02:10 and 03:10 on the office's clock, of the same day and the next. */
const AT_TWO = asInstant('2030-05-09T18:10:00.000Z');
const AT_THREE = asInstant('2030-05-09T19:10:00.000Z');
const NEXT_DAY = asInstant('2030-05-10T18:10:00.000Z');

describe('retention by the clock', () => {
  let nodes: readonly Office[];
  beforeAll(async () => {
    const office = await openOffice();
    nodes = [office, await openSecondNode(office)];
  });
  afterAll(async () => {
    for (const node of [...nodes].reverse()) await node.close();
  });

  const administrator = async (login = 'dz-admin') => (nodes[0] as Office).as(login);
  const look = async (now: Instant) => (await Promise.all(nodes.map((node) => node.application.get(RetentionSchedule).look(now)))).flat();
  const runs = async (login = 'dz-admin') => (await (await administrator(login)).call('listRetentionRuns', { query: {} })).items;
  const ended = async () => {
    while ((await runs()).some((run) => run.finishedAt === undefined)) await new Promise((resolve) => setTimeout(resolve, 20));
    return runs();
  };
  const audited = async () => (await nodes[0]?.pool.query(`SELECT FROM audit WHERE organisation = 'dz' AND action = 'retention.run'`))?.rowCount;

  it('touches no organisation without rules', async () => {
    expect(await look(AT_TWO)).toEqual([]);
    await (await administrator()).call('saveRetentionRules', { body: [{ process: '*', archiveAfterMonths: null, purgeAfterYears: null }] });
    expect([await look(AT_TWO), await runs()]).toEqual([[], []]);
  });

  it('begins one run a day for an organisation, whichever node looks, within the hour', async () => {
    await (await administrator()).call('saveRetentionRules', { body: [{ process: '*', archiveAfterMonths: 24, purgeAfterYears: null }] });
    expect(await look(AT_THREE)).toEqual([]);
    expect(await look(AT_TWO)).toEqual(['daily-2030-05-10']);
    expect(await look(AT_TWO)).toEqual([]);
    expect(await look(NEXT_DAY)).toEqual(['daily-2030-05-11']);
    expect((await ended()).map(({ id, scheduled, startedBy, dry }) => ({ id, scheduled, startedBy, dry }))).toEqual(
      ['daily-2030-05-11', 'daily-2030-05-10'].map((id) => ({ id, scheduled: true, startedBy: '系统', dry: false })),
    );
    expect([await runs('jyg-admin'), await audited()]).toEqual([[], 0]);
  });

  it('deletes months of notices and of the audit log that are not kept any more, those of this organisation alone', async () => {
    const pool = (nodes[0] as Office).pool;
    const desk = await administrator();
    await maintainPartitions(pool, asInstant('2020-01-15T00:00:00.000Z'), 3);
    await pool.query(`INSERT INTO notice (organisation, id, person, kind, text, at) SELECT o, o || n, 'x', 'info', 'x', '2020-01-20T00:00:00Z'::timestamptz + make_interval(months => n % 2) FROM unnest(ARRAY['dz', 'jyg']) o, generate_series(1, 4) n`);
    await pool.query(`INSERT INTO audit (organisation, id, at, actor, action, target, data) SELECT 'dz', 'old' || n, '2020-01-20T00:00:00Z', 'x', 'x', 'x', '{}' FROM generate_series(1, 3) n`);
    expect(await desk.call('readLogRules', {})).toEqual({ notice: null, audit: null });
    expect(await desk.refused('saveLogRules', { body: { notice: 24, audit: 6 } })).toMatchObject({ status: 400 });
    await desk.call('saveLogRules', { body: { notice: 24, audit: null } });
    expect(await desk.call('startRetentionRun', { body: { dry: true } })).toMatchObject({ dry: true, notices: 4, auditEntries: 0 });
    await desk.call('saveLogRules', { body: { notice: 24, audit: 60 } });
    expect(await desk.call('startRetentionRun', { body: { dry: true } })).toMatchObject({ notices: 4, auditEntries: 3 });
    const { id } = await desk.call('startRetentionRun', { body: { dry: false } });
    expect((await ended()).find((run) => run.id === id)).toMatchObject({ notices: 4, auditEntries: 3, scheduled: false });
    const left = await pool.query(`SELECT organisation, count(*)::integer AS count FROM notice WHERE at < '2021-01-01' GROUP BY 1`);
    expect(left.rows).toEqual([{ organisation: 'jyg', count: 4 }]);
    expect((await pool.query(`SELECT data FROM audit WHERE action = 'retention.run' AND target = $1`, [id])).rows).toMatchObject([{ data: { notices: 4, auditEntries: 3 } }]);
  });
});

describe('a run that a dead node has left', () => {
  it('is gone on with by any other, while it runs', async () => {
    const office = await openOffice();
    await office.pool.query(`INSERT INTO retention_run (organisation, id, started_at, started_by, dry) VALUES ('dz', 'left', now(), 'dz-admin', false)`);
    const runner = new RetentionRunner(office.pool);
    await runner.onApplicationBootstrap();
    await runner.onApplicationShutdown();
    const desk = await office.as('dz-admin');
    while ((await desk.call('listRetentionRuns', { query: {} })).items[0]?.finishedAt === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await office.pool.query(`SELECT FROM audit WHERE action = 'retention.run' AND target = 'left'`)).rowCount).toBe(1);
    await office.close();
  });
});

describe('the hour', () => {
  it.each([[undefined, 2], ['0', 0], ['23', 23], ['off', undefined]])('is read from the setting: %s', (text, hour) => {
    expect(readConfiguration({ LIUZHUAN_RETENTION_HOUR: text }).retentionHour).toBe(hour);
  });
  it.each(['24', '1.5', '-1', 'night'])('has to be one: %s', (text) => {
    expect(() => readConfiguration({ LIUZHUAN_RETENTION_HOUR: text })).toThrow('LIUZHUAN_RETENTION_HOUR');
  });
});
