import { createClient, fillPath, ProblemError } from './client';
import { ROUTES } from './routes';

function fakeFetch(status: number, body: string) {
  const calls: { url: string; init: { method: string; headers: Record<string, string>; body?: string } }[] = [];
  const fetch = (url: string, init: { method: string; headers: Record<string, string>; body?: string; credentials: 'include' }) => {
    calls.push({ url, init });
    return Promise.resolve({ ok: status < 400, status, text: () => Promise.resolve(body) });
  };
  return { calls, fetch };
}

const KEYS = { newKey: () => 'key-1' };

describe('the typed client', () => {
  it('makes method, path, query and body from the route table', async () => {
    const { calls, fetch } = fakeFetch(200, '{"items":[]}');
    const client = createClient({ ...KEYS, baseUrl: 'http://127.0.0.1:1', token: 't', fetch });
    await client('completeTask', { path: { id: 'a/b' }, body: { outcome: 'agree' } });
    await client('listTasks', { query: { view: 'done', search: '请示 1' } });
    expect(calls[0]).toEqual({
      url: 'http://127.0.0.1:1/api/tasks/a%2Fb/complete',
      init: {
        method: 'POST',
        credentials: 'include',
        headers: { accept: 'application/json', authorization: 'Bearer t', 'content-type': 'application/json', 'idempotency-key': 'key-1' },
        body: '{"outcome":"agree"}',
      },
    });
    expect(calls[1]?.url).toBe('http://127.0.0.1:1/api/tasks?view=done&search=%E8%AF%B7%E7%A4%BA%201');
  });

  it('throws the problem the server names', async () => {
    const problem = { type: 'x', title: 'x', status: 409, detail: 'x', code: 'conflict', message: { zh: '冲突', en: 'conflict' }, cure: { zh: '刷新', en: 'reload' } };
    const client = createClient({ ...KEYS, baseUrl: '', fetch: fakeFetch(409, JSON.stringify(problem)).fetch });
    const error = await client('readCounts', {}).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problem).toMatchObject({ code: 'conflict', status: 409 });
  });

  it('says so when the answer is no problem document', async () => {
    const client = createClient({ ...KEYS, baseUrl: '', fetch: fakeFetch(502, '<html>').fetch });
    const error = await client('readCounts', {}).catch((caught: unknown) => caught);
    expect((error as ProblemError).problem).toMatchObject({ code: 'unexpected-answer', status: 502 });
  });
});

describe('a change', () => {
  const answers = (...statuses: readonly (number | 'lost')[]) => {
    const sent: Record<string, string>[] = [];
    const fetch = (_: string, { headers }: { headers: Record<string, string> }) => {
      const status = statuses[sent.push(headers) - 1] ?? 'lost';
      return status === 'lost' ? Promise.reject(new Error('no answer')) : Promise.resolve({ ok: status < 400, status, text: () => Promise.resolve('{}') });
    };
    let keys = 0;
    const pauses: number[] = [];
    const pause = (milliseconds: number) => Promise.resolve(void pauses.push(milliseconds));
    return { sent, pauses, client: createClient({ baseUrl: '', fetch, pause, newKey: () => `key-${(keys += 1)}` }) };
  };
  const keysOf = (sent: readonly Record<string, string>[]) => sent.map((headers) => headers['idempotency-key']);

  it('has a new key, and the same one when it is sent again', async () => {
    const { sent, pauses, client } = answers('lost', 503, 200, 200);
    await client('releaseTask', { path: { id: 'a' } });
    await client('releaseTask', { path: { id: 'a' } });
    expect(keysOf(sent)).toEqual(['key-1', 'key-1', 'key-1', 'key-2']);
    expect(pauses).toEqual([300, 1_000]);
  });

  it('is given up in the end, and can go on with its key', async () => {
    const { sent, client } = answers();
    await expect(client('startInstance', { body: { definition: 'a' } }, { key: 'mine' })).rejects.toThrow('no answer');
    expect(keysOf(sent)).toEqual(['mine', 'mine', 'mine', 'mine']);
  });

  it('is not sent again once it was answered', async () => {
    const { sent, client } = answers(500);
    await expect(client('releaseTask', { path: { id: 'a' } })).rejects.toThrow(ProblemError);
    expect(sent).toHaveLength(1);
  });

  it('names the revision that was seen; what changes nothing has no key', async () => {
    const { sent, client } = answers(200, 200, 200);
    await client('claimTask', { path: { id: 'a' }, ifMatch: 7 });
    await client('readCounts', {});
    await client('logIn', { body: { login: 'a', password: 'b' } });
    expect(sent.map((headers) => [headers['if-match'], 'idempotency-key' in headers])).toEqual([['"7"', true], [undefined, false], [undefined, false]]);
  });
});

describe('the route table', () => {
  it('has no two routes alike', () => {
    const lines = Object.values(ROUTES).map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('fills every place of a path', () => {
    expect(fillPath('/api/a/:id/b/:other', { id: '1', other: '说“不”' })).toBe('/api/a/1/b/%E8%AF%B4%E2%80%9C%E4%B8%8D%E2%80%9D');
  });
});
