import { DatabaseProxy } from '../../chaos/database-proxy';
import { type Office, openOffice, openSecondNode } from './office';

jest.setTimeout(120_000);

const CLERK = 'dz-zhifadui-keyuan-1';

describe('a node whose database is away', () => {
  let office: Office;
  let node: Office;
  let proxy: DatabaseProxy;
  beforeAll(async () => {
    office = await openOffice();
    const url = new URL(office.databaseUrl);
    proxy = await DatabaseProxy.to(Number(url.port));
    url.port = String(proxy.port);
    node = await openSecondNode({ ...office, databaseUrl: url.href });
  });
  afterAll(async () => {
    await node.close();
    await office.close();
    await proxy.close();
  });

  it('says so and when to come again, instead of calling it a defect; and is back by itself', async () => {
    const desk = await node.as(CLERK);
    expect((await desk.attempt('listTasks', { query: {} })).status).toBe(200);
    const away = proxy.refuse();
    const answer = await desk.get('/api/tasks');
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'database-away', status: 503 });
    away.end();
    expect((await desk.attempt('listTasks', { query: {} })).status).toBe(200);
  });
});
