import type { AddressInfo } from 'node:net';
import { readConfiguration } from '../../../apps/server/src/configuration/configuration';
import { createApplication } from '../../../apps/server/src/create-application';
import { JsonLog } from '../../../apps/server/src/logging/json-log';
import { Drain } from '../../../apps/server/src/workers/drain';
import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

const OFFICER = 'dz-zhifadui-keyuan-1';
const TOKEN = 'a-token-of-this-test';
const SECRET_WORDS = '此处是意见原文';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const drawn = drawing('watched', `<startEvent id="s"/>${userTask('first', { rule: 'starter' })}${userTask('second', { rule: 'starter' })}<endEvent id="e"/>`, ['s>first', 'first>second', 'second>e']);
  await (await office.as('dz-admin')).call('deploy', { body: { resources: [drawn], note: '试用' } });
});
afterAll(() => office.close());

async function run(): Promise<{ readonly instance: string; readonly task: string }> {
  const desk = await office.as(OFFICER);
  const { instance, next } = await desk.call('startInstance', { body: { definition: 'watched' } });
  const task = next[0]?.task ?? '';
  await desk.call('completeTask', { path: { id: task }, body: { outcome: 'agree', opinion: SECRET_WORDS } });
  await desk.refused('completeTask', { path: { id: task }, body: { outcome: 'agree' } });
  return { instance, task };
}

describe('health', () => {
  it('is asked without signing in', async () => {
    expect(await office.stranger.call('readLiveness', {})).toEqual({ status: 'alive' });
    expect(await office.stranger.call('readReadiness', {})).toEqual({ status: 'ready', checks: { database: 'ok', migrations: 'ok', draining: false } });
  });

  it('is not ready while the schema is older than this version, and says so', async () => {
    const { rows } = await office.pool.query<{ name: string }>('DELETE FROM schema_migration WHERE id = (SELECT max(id) FROM schema_migration) RETURNING name, timestamp');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await office.stranger.refused('readReadiness', {})).toMatchObject({ status: 503, code: 'not-ready', params: { database: 'ok', migrations: 'outstanding' } });
    const [{ name = '', timestamp = 0 } = {}] = rows as { name: string; timestamp?: number }[];
    await office.pool.query('INSERT INTO schema_migration (timestamp, name) VALUES ($1, $2)', [timestamp, name]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await office.stranger.call('readReadiness', {});
  });

  it('is alive and not ready while the node is about to end', async () => {
    const other = await openOffice();
    other.application.get(Drain).begin();
    expect(await other.stranger.refused('readReadiness', {})).toMatchObject({ status: 503, params: { draining: true } });
    expect(await other.stranger.call('readLiveness', {})).toEqual({ status: 'alive' });
    await other.close();
  });
});

describe('metrics', () => {
  const read = async () => (await office.stranger.get('/metrics')).text;
  const valueOf = (text: string, name: string) => Number(text.match(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (.+)$`, 'm'))?.[1]);

  it('count steps, commands, batches and what waits', async () => {
    const before = await read();
    await run();
    const after = await read();
    const grown = (name: string) => valueOf(after, name) - (valueOf(before, name) || 0);
    expect(grown('liuzhuan_steps_total')).toBe(2);
    expect(grown('liuzhuan_command_seconds_count{command="completeTask",outcome="done"}')).toBe(1);
    expect(grown('liuzhuan_command_seconds_count{command="completeTask",outcome="refused"}')).toBe(1);
    expect(grown('liuzhuan_batch_commands_count')).toBeGreaterThanOrEqual(3);
    expect(grown('liuzhuan_queue_wait_seconds_count')).toBeGreaterThanOrEqual(3);
    expect(grown('liuzhuan_http_request_seconds_count{method="POST",route="/api/tasks/:id/complete",status="200"}')).toBe(1);
    for (const gauge of ['liuzhuan_jobs_due', 'liuzhuan_jobs_due_oldest_seconds', 'liuzhuan_incidents_open', 'liuzhuan_jobs_stuck', 'liuzhuan_pool_connections', 'liuzhuan_pool_idle', 'liuzhuan_pool_waiting', 'liuzhuan_http_connections', 'liuzhuan_process_resident_memory_bytes']) {
      expect([gauge, valueOf(after, gauge)]).toEqual([gauge, expect.any(Number)]);
      expect(valueOf(after, gauge)).not.toBeNaN();
    }
  });

  it('name no organisation, case or person, so that their number is bounded', async () => {
    const { instance, task } = await run();
    const text = await read();
    for (const word of [instance, task, OFFICER, 'dz-', 'dengzhou']) expect(text).not.toContain(word);
  });

  it('tell of timers that are due and not fired', async () => {
    await office.pool.query(`INSERT INTO job (organisation, id, kind, due_at, payload, attempts) SELECT 'nobody', 'due-' || n, 'service', now() - interval '1 minute', '{}', 0 FROM generate_series(1, 3) n`);
    await office.pool.query(`INSERT INTO job (organisation, id, kind, due_at, payload, attempts) VALUES ('nobody', 'later', 'timer', now() + interval '1 hour', '{}', 0)`);
    expect(valueOf(await read(), 'liuzhuan_jobs_due')).toBe(0);
  });

  it('are for this machine alone, or for whoever has the token', async () => {
    expect(await office.stranger.get('/metrics').set('x-forwarded-for', '10.0.0.9')).toMatchObject({ status: 403, text: expect.stringContaining('metrics-refused') });
    const guarded = await openOffice({ metricsToken: TOKEN });
    expect((await guarded.stranger.get('/metrics')).status).toBe(403);
    expect((await guarded.stranger.get('/metrics').set('authorization', 'Bearer another-of-this-one')).status).toBe(403);
    expect(await guarded.stranger.get('/metrics').set('authorization', `Bearer ${TOKEN}`)).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('text/plain') } });
    await guarded.close();
  });
});

describe('a request', () => {
  it('has an id: the caller’s, or a new one', async () => {
    expect((await office.stranger.get('/health/live').set('x-request-id', 'gateway-17')).headers['x-request-id']).toBe('gateway-17');
    expect((await office.stranger.get('/health/live')).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect((await office.stranger.get('/health/live').set('x-request-id', 'a b"')).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the log for machines', () => {
  it('has one line of JSON for each command and request, with ids and figures and nothing anybody wrote', async () => {
    const texts: string[] = [];
    const log = new JsonLog('debug', { write: (text) => void texts.push(text) });
    const application = await createApplication({ ...readConfiguration({}), seed: false }, office.databaseUrl, log);
    await application.listen(0, '127.0.0.1');
    const { port } = application.getHttpServer().address() as AddressInfo;
    const desk = await office.as(OFFICER);
    const { instance, next } = await desk.call('startInstance', { body: { definition: 'watched' } });
    const task = next[0]?.task ?? '';
    const answer = await fetch(`http://127.0.0.1:${port}/api/tasks/${task}/complete?search=${encodeURIComponent('查询词')}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${desk.token ?? ''}`, 'content-type': 'application/json', 'x-request-id': 'call-1' },
      body: JSON.stringify({ outcome: 'agree', opinion: SECRET_WORDS }),
    });
    expect(answer.status).toBe(200);
    await application.close();
    const events = texts.map((text) => JSON.parse(text) as Record<string, unknown>).filter((line) => line['requestId'] === 'call-1');
    expect(events).toMatchObject([
      { level: 'info', event: 'command', command: 'completeTask', outcome: 'done', case: instance, task, organisation: 'dz', durationMs: expect.any(Number) },
      { level: 'debug', event: 'request', method: 'POST', route: '/api/tasks/:id/complete', task, status: 200, organisation: 'dz', durationMs: expect.any(Number) },
    ]);
    for (const text of texts) for (const word of [SECRET_WORDS, '查询词', OFFICER, desk.token ?? '—']) expect(text).not.toContain(word);
  });
});

describe('a line of JSON', () => {
  it('has time, level, event and fields', () => {
    const texts: string[] = [];
    const log = new JsonLog('info', { write: (text) => void texts.push(text) });
    log.event('info', 'command', { command: 'completeTask', case: 'c', durationMs: 3, code: undefined });
    log.event('debug', 'request', { route: '/' });
    log.error('went wrong', 'Error: at …', 'JobLoop');
    expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual([
      { level: 'info', time: expect.any(String), pid: process.pid, event: 'command', command: 'completeTask', case: 'c', durationMs: 3, msg: 'command' },
      { level: 'error', time: expect.any(String), pid: process.pid, context: 'JobLoop', stack: 'Error: at …', msg: 'went wrong' },
    ]);
  });
});
