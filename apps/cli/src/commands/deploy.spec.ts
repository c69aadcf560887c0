import { createServer, type IncomingMessage } from 'node:http';
import { definitions, flows, workFolder } from '../testing/run-in';

const DRAWING = definitions(`<process id="p" name="请假" isExecutable="true"><startEvent id="s" name="申请"/><userTask id="a" name="审批"><extensionElements><lz:assignment rule="starter" mode="direct"/></extensionElements></userTask>
<endEvent id="e" name="结束"/>${flows('s>a', 'a>e')}</process>`);
const { run, end } = workFolder({ 'leave/process.bpmn': DRAWING, 'bad/process.bpmn': DRAWING.replace('targetRef="e"', 'targetRef="x"') });

const asked: { url: string | undefined; token: string | undefined; body: { resources: { name: string; kind: string }[]; note: string } }[] = [];
let answer: { status: number; body: object } = { status: 200, body: {} };
const server = createServer((request, response) => {
  void textOf(request).then((text) => {
    asked.push({ url: request.url, token: request.headers.authorization, body: JSON.parse(text) as (typeof asked)[number]['body'] });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
});
const textOf = async (request: IncomingMessage) => {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts).toString('utf8');
};
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  end();
});

const DEPLOYED = { id: 'p:1', key: 'p', name: '请假', organisation: 'o', version: 1, deployedAt: '2026-01-05T01:00:00.000Z', deployedBy: 'x', note: '', running: 0, overdue: 0, startable: true };

describe('liuzhuan deploy', () => {
  it('sends a folder with its token and note, and says what is in force', async () => {
    answer = { status: 200, body: { definitions: [DEPLOYED], diagnostics: [] } };
    const ran = await run('deploy', 'leave', '--server', `${url}/`, '--token', 'secret', '--note', '第一版', '--lang', 'en');
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('✓ p:1 请假') });
    expect(asked.at(-1)).toMatchObject({ url: '/api/deployments', token: 'Bearer secret', body: { note: '第一版', resources: [{ name: 'process.bpmn', kind: 'bpmn' }] } });
  });

  it('hands on why the server refused', async () => {
    const message = { zh: '请先登录', en: 'Sign in first' };
    answer = { status: 401, body: { type: 'about:blank', title: 'x', status: 401, detail: 'x', code: 'not-signed-in', message, cure: { zh: '换一个令牌', en: 'Use another token' } } };
    const ran = await run('deploy', 'leave', '--server', url, '--token', 'old', '--lang', 'en');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('The server refused (not-signed-in): Sign in first');
    expect(ran.err).toContain('Use another token');
  });

  it('sends nothing that does not compile', async () => {
    const before = asked.length;
    expect(await run('deploy', 'bad', '--server', url, '--token', 't')).toMatchObject({ code: 1 });
    expect(asked).toHaveLength(before);
  });
});
