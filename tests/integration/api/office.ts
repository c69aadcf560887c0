import type { AddressInfo } from 'node:net';
import { type CallInput, type CallOutput, fillPath, type Problem, problemSchema, type Route, type RouteName, ROUTES } from '@liuzhuan/contract';
import { poolOf } from '@liuzhuan/storage';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Pool } from 'pg';
import supertest, { type Response } from 'supertest';
import { DataSource } from 'typeorm';
import { type Configuration, readConfiguration } from '../../../apps/server/src/configuration/configuration';
import { createApplication } from '../../../apps/server/src/create-application';
import { createSeededDatabase, PASSWORD } from '../../postgres/seeded-database';
import type { TestDatabase } from '../../postgres/test-database';

/** The real server on a seeded database of its own. */
export interface Office {
  readonly application: NestExpressApplication;
  readonly base: string;
  readonly pool: Pool;
  readonly databaseUrl: string;
  /** Somebody who has signed in. Signs in once and keeps the session. */
  as(login: string): Promise<Desk>;
  /** Somebody who has not. */
  readonly stranger: Desk;
  /** Rows in the tables that a refused request must not add to. */
  stored(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

/** One account before the server. Every answer is held against the contract. */
export interface Desk {
  readonly token?: string;
  /** Calls a route that has to say yes. */
  call<N extends RouteName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** Calls a route that has to say no. */
  refused<N extends RouteName>(name: N, input: unknown): Promise<Problem>;
  /** Calls a route and takes either answer. */
  attempt<N extends RouteName>(name: N, input: unknown): Promise<{ readonly status: number; readonly body?: CallOutput<N>; readonly problem?: Problem }>;
  get(path: string): supertest.Test;
  post(path: string): supertest.Test;
}

interface Parts {
  readonly path?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openOffice(settings: Partial<Configuration> = {}): Promise<Office> {
  return openOn(await createSeededDatabase(), settings);
}

/** Another server node on the database of an office. Close it first. */
export function openSecondNode({ databaseUrl }: Office): Promise<Office> {
  return openOn({ url: databaseUrl, drop: () => Promise.resolve() }, {});
}

/** A server on a database that stays. */
export function openOfficeOn(url: string): Promise<Office> {
  return openOn({ url, drop: () => Promise.resolve() }, {});
}

async function openOn(database: TestDatabase, settings: Partial<Configuration>): Promise<Office> {
  const application = await createApplication({ ...readConfiguration({}), seed: false, ...settings }, database.url);
  await application.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${(application.getHttpServer().address() as AddressInfo).port}`;
  const pool = poolOf(application.get(DataSource));
  const desks = new Map<string, Promise<Desk>>();
  const stranger = deskOf(base);
  const signIn = async (login: string) => deskOf(base, (await stranger.call('logIn', { body: { login, password: PASSWORD } })).token);
  return {
    application,
    base,
    pool,
    databaseUrl: database.url,
    stranger,
    as(login) {
      const desk = desks.get(login) ?? signIn(login);
      desks.set(login, desk);
      return desk;
    },
    stored: () => countRows(pool),
    async close() {
      await application.close();
      await database.drop();
    },
  };
}

const WATCHED = ['definition', 'draft', 'process_instance', 'task', 'job', 'history', 'notice', 'document_version', 'message_buffer', 'official_number'];

async function countRows(pool: Pool): Promise<Readonly<Record<string, number>>> {
  const { rows } = await pool.query<Record<string, number>>(`SELECT ${WATCHED.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`).join(', ')}`);
  return rows[0] ?? {};
}

function deskOf(base: string, token?: string): Desk {
  const signed = (test: supertest.Test) => (token === undefined ? test : test.set('authorization', `Bearer ${token}`));
  const send = (name: RouteName, { path, query, body, headers = {} }: Parts) => {
    const route: Route = ROUTES[name];
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const test = signed(supertest(base)[method](fillPath(route.path, path))).query(query ?? {}).set(headers);
    return body === undefined ? test : test.send(body as object);
  };
  return {
    token,
    async call(name, input) {
      const response = await send(name, input as Parts);
      if (response.status !== 200) throw new Error(`${name} answered ${response.status}: ${response.text.slice(0, 2000)}`);
      return answerOf(name, response);
    },
    async refused(name, input) {
      const response = await send(name, input as Parts);
      if (response.status === 200) throw new Error(`Expected ${name} to be refused but it answered ${response.text.slice(0, 500)}`);
      return problemOf(response);
    },
    async attempt(name, input) {
      const response = await send(name, input as Parts);
      return response.status === 200 ? { status: 200, body: answerOf(name, response) } : { status: response.status, problem: problemOf(response) };
    },
    get: (path) => signed(supertest(base).get(path)),
    post: (path) => signed(supertest(base).post(path)),
  };
}

/** The body, after the route's schema: it has to hold, and it has to name every field that was sent. */
export function answerOf<N extends RouteName>(name: N, response: Response): CallOutput<N> {
  const parsed = ROUTES[name].response.parse(response.body);
  expect(response.body).toEqual(JSON.parse(JSON.stringify(parsed)));
  return parsed as CallOutput<N>;
}

/** The problem, after its schema. None may be our own defect. */
export function problemOf(response: Response): Problem {
  expect(response.headers['content-type']).toContain('application/problem+json');
  const problem = problemSchema.parse(JSON.parse(response.text));
  expect(problem.status).toBe(response.status);
  expect(problem).not.toMatchObject({ status: expect.any(Number), code: 'defect' });
  return problem;
}
