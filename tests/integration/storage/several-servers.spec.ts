import { createDataSource, faultOf, listen, openDatabase, poolOf } from '@liuzhuan/storage';
import { createTestDatabase, type TestDatabase } from '../../postgres/test-database';

/** Nobody listens there. */
const NOWHERE = '127.0.0.1:1';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** The test server as one of several that the address names. */
function together(change: (url: URL) => void = () => undefined): string {
  const url = new URL(database.url);
  change(url);
  return url.href.replace(url.host, `${NOWHERE},${url.host}`);
}

async function ask(url: string): Promise<unknown> {
  const source = createDataSource(url, { poolSize: 2 });
  try {
    await source.initialize();
    return (await poolOf(source).query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby')).rows[0]?.standby;
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}

describe('an address that names several servers', () => {
  it('leads to the one that accepts writes', async () => {
    expect(await ask(together())).toBe(false);
    expect(await ask(`${together()}?target_session_attrs=read-write&application_name=x`)).toBe(false);
  });

  it('is listened at', async () => {
    const heard: unknown[] = [];
    const listener = await listen(together(), (message) => heard.push(message));
    const source = await createDataSource(together(), { poolSize: 1 }).initialize();
    await poolOf(source).query(`SELECT pg_notify('liuzhuan', '{"kind":"unknown"}')`);
    for (let n = 0; n < 100 && heard.length === 0; n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([{ kind: 'unknown' }]);
    await source.destroy();
    await listener.stop();
  });

  it('opens, and shows no password', async () => {
    const lines: string[] = [];
    const options = { projectFolder: '/nowhere', log: (line: string) => lines.push(line), patience: 300 };
    expect(await openDatabase({ DATABASE_URL: together() }, options)).toMatchObject({ kind: 'external', url: together() });
    const refused = openDatabase({ DATABASE_URL: together((url) => (url.password = 'wrong')) }, options);
    const error = (await refused.catch((reason: unknown) => reason)) as { readonly code: string; readonly message: string };
    expect(error).toMatchObject({ code: 'external-refused', message: expect.not.stringContaining('wrong') });
  });

  it('says at once what no waiting will cure, and asks to wait for what it may', async () => {
    const wrong = await ask(together((url) => (url.pathname = '/nowhere'))).catch((error: unknown) => error);
    expect(wrong).toMatchObject({ code: '3D000' });
    const gone = await ask(database.url.replace(new URL(database.url).host, `${NOWHERE},127.0.0.1:2`)).catch((error: unknown) => error);
    expect(faultOf(gone)).toBe('unavailable');
  });
});
