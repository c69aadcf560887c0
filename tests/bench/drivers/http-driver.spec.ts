import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type Dialect, DIALECTS } from './http-dialects';
import { httpDriver } from './http-driver';
import { playCase } from './driver';

/** A process of two tasks in a row, in the words of the engines, as their manuals give them. */
const ANSWERS: Readonly<Record<string, (open: string | undefined) => Readonly<Record<string, unknown>>>> = {
  camunda: (open) => ({ 'POST /process-definition/key/approval/start': { id: 'c1' }, 'GET /task?processInstanceId=c1': open ? [{ id: open }] : [], [`POST /task/${open}/complete`]: '' }),
  flowable: (open) => ({ 'POST /runtime/process-instances': { id: 'c1' }, 'GET /runtime/tasks?processInstanceId=c1': { data: open ? [{ id: open }] : [] }, [`POST /runtime/tasks/${open}`]: '' }),
};

let server: Server;
let base = '';
let asked: string[] = [];
const left: string[] = [];
let engine = '';
beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    const line = `${request.method} ${request.url}`;
    asked.push(line);
    const answer = ANSWERS[engine]?.(left[0])[line];
    if (line.startsWith('POST') && left[0] !== undefined && line.includes(left[0])) left.shift();
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(answer === '' || answer === undefined ? '' : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
  left.splice(0, left.length, 'k1', 'k2');
});

describe('an engine by HTTP', () => {
  it.each(['camunda', 'flowable'] as const)('plays a case on %s, and times its steps only', async (name) => {
    engine = name;
    let steps = 0;
    const dialect: Dialect = DIALECTS[name];
    await playCase(httpDriver({ base, dialect, process: 'approval' }), (step) => {
      steps += 1;
      return step();
    });
    expect(steps).toBe(3);
    expect(asked.filter((line) => line.startsWith('GET'))).toHaveLength(3);
    expect(asked.filter((line) => line.startsWith('POST'))).toHaveLength(3);
  });

  it('says what an engine answered that refuses', async () => {
    engine = 'flowable';
    await expect(httpDriver({ base, dialect: DIALECTS.camunda, process: 'approval' }).start()).rejects.toThrow('but got 404');
  });
});
