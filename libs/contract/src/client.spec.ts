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

describe('the typed client', () => {
  it('makes method, path, query and body from the route table', async () => {
    const { calls, fetch } = fakeFetch(200, '{"items":[]}');
    const client = createClient({ baseUrl: 'http://127.0.0.1:1', token: 't', fetch });
    await client('completeTask', { path: { id: 'a/b' }, body: { outcome: 'agree' } });
    await client('listTasks', { query: { view: 'done', search: '请示 1' } });
    expect(calls[0]).toEqual({
      url: 'http://127.0.0.1:1/api/tasks/a%2Fb/complete',
      init: {
        method: 'POST',
        credentials: 'include',
        headers: { accept: 'application/json', authorization: 'Bearer t', 'content-type': 'application/json' },
        body: '{"outcome":"agree"}',
      },
    });
    expect(calls[1]?.url).toBe('http://127.0.0.1:1/api/tasks?view=done&search=%E8%AF%B7%E7%A4%BA%201');
  });

  it('throws the problem the server names', async () => {
    const problem = { type: 'x', title: 'x', status: 409, detail: 'x', code: 'conflict', message: { zh: '冲突', en: 'conflict' }, cure: { zh: '刷新', en: 'reload' } };
    const client = createClient({ baseUrl: '', fetch: fakeFetch(409, JSON.stringify(problem)).fetch });
    const error = await client('readCounts', {}).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problem).toMatchObject({ code: 'conflict', status: 409 });
  });

  it('says so when the answer is no problem document', async () => {
    const client = createClient({ baseUrl: '', fetch: fakeFetch(502, '<html>').fetch });
    const error = await client('readCounts', {}).catch((caught: unknown) => caught);
    expect((error as ProblemError).problem).toMatchObject({ code: 'unexpected-answer', status: 502 });
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
