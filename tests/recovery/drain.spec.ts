import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type LiveEvent, liveEventSchema, ProblemError } from '@liuzhuan/contract';
import { Pool } from 'pg';
import { drawing, userTask } from '../integration/api/drawings';
import { listen } from '../integration/api/event-stream';
import { createSeededDatabase, PASSWORD } from '../postgres/seeded-database';
import type { TestDatabase } from '../postgres/test-database';
import { KillableServer } from './killable-server';

jest.setTimeout(180_000);

const CLERK = 'dz-zhifadui-keyuan-1';
const CLIENTS = 12;
const FLOW = drawing('drained', `<startEvent id="s"/>${userTask('write', { rule: 'starter' })}<endEvent id="e"/>`, ['s>write', 'write>e']);

interface Load {
  readonly started: string[];
  readonly completed: string[];
  /** Requests without an answer, by what the network said. */
  readonly unanswered: Map<string, number>;
  /** Answers that are no answers: cut off, or an error of the server. */
  readonly broken: string[];
}

describe('a node that is told to end', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let pool: Pool;
  beforeEach(async () => {
    database = await createSeededDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    server = await KillableServer.on(database.url);
    await server.start();
    await (await signIn('dz-admin')).call('deploy', { body: { resources: [FLOW], note: '试用' } });
  });
  afterEach(async () => {
    await server.kill();
    await pool.end();
    await database.drop();
  });

  async function signIn(login: string) {
    const settings = { baseUrl: server.base, fetch, newKey: randomUUID };
    const { token } = await createClient(settings)('logIn', { body: { login, password: PASSWORD } });
    return { token, call: createClient({ ...settings, token }) };
  }

  /** Starts cases and completes their tasks until nobody listens any more. */
  async function press(call: Awaited<ReturnType<typeof signIn>>['call'], load: Load): Promise<void> {
    try {
      for (;;) {
        const { instance, next } = await call('startInstance', { body: { definition: 'drained' } });
        load.started.push(instance);
        const task = next[0]?.task ?? '';
        await call('completeTask', { path: { id: task }, body: { outcome: 'agree' } });
        load.completed.push(task);
      }
    } catch (error) {
      if (error instanceof ProblemError) load.broken.push(error.problem.code);
      else load.unanswered.set(codeOf(error), (load.unanswered.get(codeOf(error)) ?? 0) + 1);
    }
  }

  it.each([0, 40, 120])('answers everybody under load, keeps all it answered, and refuses whoever comes later (%d ms)', async (delay) => {
    const { call, token } = await signIn(CLERK);
    const stream = await listen<LiveEvent>(`${server.base}/api/events`, token, (event) => liveEventSchema.parse(event));
    const load: Load = { started: [], completed: [], unanswered: new Map(), broken: [] };
    const clients = Array.from({ length: CLIENTS }, () => press(call, load));
    await pause(1_500 + delay);
    expect(await server.end()).toBe(0);
    await Promise.all(clients);
    stream.close();

    expect(load.broken).toEqual([]);
    expect([...load.unanswered.values()].reduce((sum, count) => sum + count, 0)).toBe(CLIENTS);
    // Reset: the system had accepted the connection for a server that accepts nothing more. Closed: a client that was silent all through the notice asked on a kept connection in
    // the moment it was let go (RFC 9112, 9.5). Either way the server never saw the request, as the cases show.
    for (const code of load.unanswered.keys()) expect(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET']).toContain(code);
    expect(load.completed.length).toBeGreaterThan(CLIENTS);
    const { rows: cases } = await pool.query<{ id: string }>(`SELECT id FROM process_instance WHERE process = 'drained'`);
    expect(cases.map(({ id }) => id).sort()).toEqual([...load.started].sort());
    const { rows: tasks } = await pool.query<{ id: string }>(`SELECT t.id FROM task t JOIN process_instance i ON i.id = t.instance WHERE i.process = 'drained' AND t.status = 'completed'`);
    expect(tasks.map(({ id }) => id).sort()).toEqual([...load.completed].sort());
  });

  it('ends at once when told a second time, and what it had not answered is not done', async () => {
    const { call } = await signIn(CLERK);
    const { instance, next } = await call('startInstance', { body: { definition: 'drained' } });
    const holder = await pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM process_instance WHERE id = $1 FOR UPDATE', [instance]);
    const waiting = call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { outcome: 'agree' } }).then(
      () => 'answered',
      () => 'no answer',
    );
    await pause(300);
    const ended = server.end();
    await pause(1_500);
    server.signal('SIGTERM');
    expect(await ended).toBe(1);
    expect(await waiting).toBe('no answer');
    await holder.query('ROLLBACK');
    holder.release();
    const { rows } = await pool.query<{ status: string }>('SELECT status FROM task WHERE instance = $1', [instance]);
    expect(rows).toEqual([{ status: 'open' }]);
  });
});

function codeOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: string } };
  return cause?.code ?? String(error);
}
