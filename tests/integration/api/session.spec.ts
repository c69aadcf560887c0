import supertest from 'supertest';
import { PASSWORD } from '../../postgres/seeded-database';
import { openOffice, type Office, problemOf } from './office';

describe('signing in', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it('says who one is', async () => {
    const session = await office.stranger.call('logIn', { body: { login: 'dz-deputy-2', password: PASSWORD } });
    expect(session.account).toMatchObject({ login: 'dz-deputy-2', roles: ['officer'], organisation: { id: 'dz', name: '邓州市市场监督管理局' }, person: { name: '分管领导乙' }, posts: ['分管领导'] });
    const account = await (await office.as('dz-deputy-2')).call('readSession', {});
    expect(account).toEqual(session.account);
  });

  it('works by cookie as well as by token', async () => {
    const answer = await supertest(office.base).post('/api/session').send({ login: 'dz-deputy-3', password: PASSWORD });
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const read = await supertest(office.base).get('/api/session').set('cookie', cookie.split(';')[0] ?? '');
    expect(read.body).toMatchObject({ login: 'dz-deputy-3' });
  });

  it.each([
    ['a wrong password', { login: 'dz-deputy-1', password: 'wrong' }],
    ['a login that does not exist', { login: 'nobody-here', password: PASSWORD }],
  ])('is refused with %s, and does not say which', async (_what, body) => {
    expect(await office.stranger.refused('logIn', { body })).toMatchObject({ status: 401, code: 'login-failed' });
  });

  it('is slowed down after ten failures, for that login alone', async () => {
    const guess = () => office.stranger.refused('logIn', { body: { login: 'dz-renshike-fuzeren', password: 'guess' } });
    for (let n = 0; n < 10; n += 1) expect(await guess()).toMatchObject({ code: 'login-failed' });
    const problem = await guess();
    expect(problem).toMatchObject({ status: 429, code: 'login-throttled' });
    expect(problem.params?.seconds).toBeGreaterThan(0);
    expect(await office.stranger.refused('logIn', { body: { login: 'dz-renshike-fuzeren', password: PASSWORD } })).toMatchObject({ code: 'login-throttled' });
    await office.stranger.call('logIn', { body: { login: 'dz-renshike-keyuan-1', password: PASSWORD } });
  });

  it('is needed for everything else', async () => {
    expect(await office.stranger.refused('listTasks', {})).toMatchObject({ status: 401, code: 'not-signed-in' });
    const forged = await supertest(office.base).get('/api/tasks').set('authorization', 'Bearer forged');
    expect(problemOf(forged)).toMatchObject({ code: 'not-signed-in' });
    for (const path of ['/api/events', '/api/instances/x/inspection', '/api/instances/x/documents/y/versions/1']) {
      expect(problemOf(await supertest(office.base).get(path))).toMatchObject({ code: 'not-signed-in' });
    }
  });

  it('ends with signing out', async () => {
    const { token } = await office.stranger.call('logIn', { body: { login: 'dz-deputy-1', password: PASSWORD } });
    const signed = (test: supertest.Test) => test.set('authorization', `Bearer ${token}`);
    expect((await signed(supertest(office.base).get('/api/session'))).status).toBe(200);
    expect((await signed(supertest(office.base).delete('/api/session'))).body).toEqual({});
    expect(problemOf(await signed(supertest(office.base).get('/api/session')))).toMatchObject({ code: 'not-signed-in' });
  });

  it('keeps no token that could be used', async () => {
    const { token } = await office.stranger.call('logIn', { body: { login: 'dz-deputy-1', password: PASSWORD } });
    const { rows } = await office.pool.query<{ text: string }>('SELECT row_to_json(s)::text AS text FROM session s UNION ALL SELECT row_to_json(a)::text FROM account a');
    expect(rows.filter(({ text }) => text.includes(token) || text.includes(`"${PASSWORD}"`))).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  });
});

describe('a page of another site', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  const from = (origin: string) => supertest(office.base).post('/api/session').set('origin', origin).send({ login: 'dz-deputy-1', password: PASSWORD });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('is refused: %s', async (origin) => {
    expect(problemOf(await from(origin))).toMatchObject({ status: 403, code: 'origin-refused' });
  });

  it('is not our own', async () => {
    expect((await from(office.base)).status).toBe(200);
  });
});

describe('an ended session', () => {
  it('is none', async () => {
    const office = await openOffice({ sessionHours: 0 });
    const { token } = await office.stranger.call('logIn', { body: { login: 'dz-deputy-1', password: PASSWORD } });
    const answer = await supertest(office.base).get('/api/session').set('authorization', `Bearer ${token}`);
    expect(problemOf(answer)).toMatchObject({ code: 'not-signed-in' });
    await office.close();
  });
});
