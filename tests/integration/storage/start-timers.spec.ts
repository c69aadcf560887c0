import { PostgresDefinitionStore } from '@liuzhuan/storage';
import { later, OFFICE, sampleJob } from './sample-case';
import { openStorage, type StorageHarness } from './storage-harness';

const PROCESS = 'weekly-report';

let storage: StorageHarness;
beforeAll(async () => {
  storage = await openStorage();
});
afterAll(() => storage.close());

const startOf = (version: number, fields: Parameters<typeof sampleJob>[1] = {}) =>
  sampleJob(null, { activation: null, node: 's', topic: PROCESS, payload: { definition: `${PROCESS}:${version}` }, ...fields });
const left = () => storage.rows<{ definition: string }>(`SELECT payload->>'definition' AS definition FROM job WHERE topic = $1`, [PROCESS]);
const untilWaiting = async () => {
  while ((await storage.rows('SELECT FROM pg_locks WHERE NOT granted')).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('the start timers of a process', () => {
  it('are those of the version deployed last, although one of the version before fires at that moment and puts down the next', async () => {
    const definitions = new PostgresDefinitionStore(storage.pool);
    const [due, next] = [startOf(1), startOf(1, { dueAt: later(3_600) })];
    await definitions.scheduleStarts(OFFICE, PROCESS, [due]);
    const firing = await storage.pool.connect();
    await firing.query('BEGIN');
    await firing.query('DELETE FROM job WHERE id = $1', [due.id]);
    await firing.query(`INSERT INTO job (organisation, id, node, kind, topic, due_at, payload, attempts) VALUES ($1, $2, 's', 'timer', $3, $4, $5, 0)`, [OFFICE, next.id, PROCESS, next.dueAt, next.payload]);
    const deployed = definitions.scheduleStarts(OFFICE, PROCESS, [startOf(2)]);
    await untilWaiting();
    await firing.query('COMMIT');
    firing.release();
    await deployed;
    expect(await left()).toEqual([{ definition: `${PROCESS}:2` }]);
  });
});
