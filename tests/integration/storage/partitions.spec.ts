import { analysePartitioned, dropEmptyPartitions, maintainPartitions } from '@liuzhuan/storage';
import { asInstant } from '@liuzhuan/kernel';
import { historyLine, sampleInstance, startOf } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

let storage: StorageHarness;
beforeEach(async () => {
  storage = await openStorage();
});
afterEach(() => storage.close());

const PARTITIONED = ['archived_case', 'audit', 'history', 'notice'];

const partitionsOf = async (table: string) =>
  (await storage.rows<{ name: string }>(`SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass ORDER BY 1`, [table])).map((row) => row.name);

/** How many rows each partition of a table holds, empty ones left out. */
const filled = async (table: string) =>
  Object.fromEntries(
    (await storage.rows<{ name: string; rows: number }>(`SELECT tableoid::regclass::text AS name, count(*)::integer AS rows FROM ${table} GROUP BY 1`)).map((row) => [row.name, row.rows]),
  );

async function lineAt(at: string): Promise<void> {
  const instance = sampleInstance();
  await storage.store.transact(startOf(instance, () => ({ history: [{ ...historyLine(instance.id, 1), at: asInstant(at) }] })));
}

describe('the partitions', () => {
  it('are made ahead for every partitioned table, without a gap, and once', async () => {
    const made = await maintainPartitions(storage.pool, asInstant('2031-11-30T23:59:59.999Z'), 3);
    expect(made).toEqual(PARTITIONED.flatMap((table) => ['2031_11', '2031_12', '2032_01', '2032_02'].map((month) => `${table}_${month}`)));
    expect(await maintainPartitions(storage.pool, asInstant('2031-11-30T23:59:59.999Z'), 3)).toEqual([]);
    expect(await maintainPartitions(storage.pool, asInstant('2031-12-01T00:00:00.000Z'), 3)).toEqual(PARTITIONED.map((table) => `${table}_2032_03`));
    const bounds = await storage.rows<{ bound: string }>(
      `SELECT pg_get_expr(relpartbound, oid) AS bound FROM pg_class WHERE relname ~ '^history_203' AND relkind = 'r' ORDER BY relname`,
    );
    expect(bounds[0]?.bound).toBe(`FOR VALUES FROM ('2031-11-01 00:00:00+00') TO ('2031-12-01 00:00:00+00')`);
    expect(bounds).toHaveLength(5);
  });

  it('begin and end in UTC, whatever the time zone of the session', async () => {
    const client = await storage.pool.connect();
    await client.query(`SET TimeZone = 'Asia/Shanghai'`);
    await client.query(`SELECT maintain_partitions('2031-05-31T23:00:00Z', 0)`);
    client.release(true);
    await lineAt('2031-05-31T23:59:59.999Z');
    await lineAt('2031-05-01T00:00:00.000Z');
    await lineAt('2031-06-01T00:00:00.000Z');
    expect(await filled('history')).toEqual({ history_2031_05: 2, history_default: 1 });
  });

  it('take over what came before them: nothing is ever refused', async () => {
    for (const at of ['2029-01-31T23:59:59.999Z', '2029-02-01T00:00:00.000Z', '2040-06-15T12:00:00.000Z']) await lineAt(at);
    expect(await filled('history')).toEqual({ history_default: 3 });
    expect(await maintainPartitions(storage.pool, asInstant('2026-11-22T00:00:00.000Z'))).toEqual(expect.arrayContaining(['history_2029_01', 'history_2029_02', 'history_2040_06']));
    expect(await filled('history')).toEqual({ history_2029_01: 1, history_2029_02: 1, history_2040_06: 1 });
    await lineAt('2029-01-01T00:00:00.000Z');
    expect(await filled('history')).toMatchObject({ history_2029_01: 2 });
  });

  it('are made once by several nodes at the same time, while cases are written', async () => {
    const months = Array.from({ length: 6 }, (_, index) => asInstant(`2033-0${index + 1}-15T00:00:00.000Z`));
    const writing = Promise.all(Array.from({ length: 60 }, (_, index) => lineAt(months[index % 6] ?? '')));
    const made = (await Promise.all([1, 2, 3].map(() => maintainPartitions(storage.pool, asInstant('2033-01-01T00:00:00.000Z'), 5)))).flat();
    await writing;
    expect(new Set(made).size).toBe(made.length);
    await maintainPartitions(storage.pool, asInstant('2033-01-01T00:00:00.000Z'), 5);
    expect(await filled('history')).toEqual(Object.fromEntries(months.map((_, index) => [`history_2033_0${index + 1}`, 10])));
  });

  it('have statistics of the whole, once a day', async () => {
    expect(await analysePartitioned(storage.pool)).toEqual(PARTITIONED);
    expect(await analysePartitioned(storage.pool)).toEqual([]);
  });

  it('have the keys and checks of their table', async () => {
    const [row] = await storage.rows<{ key: string; checks: number }>(
      `SELECT (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'notice_default'::regclass AND contype = 'p') AS key,
        (SELECT count(*)::integer FROM pg_constraint WHERE conrelid = ANY (ARRAY(SELECT inhrelid FROM pg_inherits WHERE inhparent = 'notice'::regclass)) AND contype = 'c') AS checks`,
    );
    expect(row).toEqual({ key: 'PRIMARY KEY (organisation, id, at)', checks: (await partitionsOf('notice')).length });
  });

  it('are dropped when they are over and empty, and only then', async () => {
    await maintainPartitions(storage.pool, asInstant('2020-01-01T00:00:00.000Z'), 2);
    await lineAt('2020-02-10T00:00:00.000Z');
    const dropped = await dropEmptyPartitions(storage.pool, asInstant('2020-03-01T00:00:00.000Z'));
    expect([...dropped].sort()).toEqual(PARTITIONED.flatMap((table) => (table === 'history' ? ['history_2020_01'] : [`${table}_2020_01`, `${table}_2020_02`])));
    expect(await partitionsOf('history')).toEqual(expect.arrayContaining(['history_2020_02', 'history_2020_03', 'history_default']));
  });

  it('are dropped while everything is read and written, and nobody notices', async () => {
    let over = false;
    const busy = Promise.all(
      [1, 2, 3].map(async () => {
        let rounds = 0;
        for (; !over; rounds += 1) {
          await lineAt('2026-11-22T00:00:00.000Z');
          await storage.rows('SELECT count(*) FROM history');
        }
        return rounds;
      }),
    );
    const dropped: string[] = [];
    for (let month = 1; month <= 12; month += 1) {
      const at = asInstant(`2019-${String(month).padStart(2, '0')}-01T00:00:00.000Z`);
      await maintainPartitions(storage.pool, at, 0);
      dropped.push(...(await Promise.all([1, 2].map(() => dropEmptyPartitions(storage.pool, asInstant('2026-01-01T00:00:00.000Z'))))).flat());
    }
    over = true;
    for (const rounds of await busy) expect(rounds).toBeGreaterThan(0);
    expect(new Set(dropped).size).toBe(dropped.length);
    expect(dropped.length).toBeGreaterThan(0);
  });

  it('that somebody is using are left for the next time', async () => {
    await maintainPartitions(storage.pool, asInstant('2020-01-01T00:00:00.000Z'), 0);
    const reader = await storage.pool.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT FROM history_2020_01');
    const dropped = await dropEmptyPartitions(storage.pool, asInstant('2020-02-01T00:00:00.000Z'));
    await reader.query('ROLLBACK');
    reader.release();
    expect([...dropped].sort()).toEqual(PARTITIONED.filter((table) => table !== 'history').map((table) => `${table}_2020_01`));
    expect(await dropEmptyPartitions(storage.pool, asInstant('2020-02-01T00:00:00.000Z'))).toEqual(['history_2020_01']);
  });
});
