import type { z } from 'zod';
import { type Problem, problemSchema } from './schemas/basics';
import { IDEMPOTENCY_KEY, IF_MATCH, type RevisedRoute, tagOf, takesKey } from './request-headers';
import { type Route, type RouteName, ROUTES } from './routes';

type Places<P extends string> = P extends `${string}:${infer Name}/${infer Rest}` ? Name | Places<`/${Rest}`> : P extends `${string}:${infer Name}` ? Name : never;
type PartOf<R, K extends 'query' | 'body', Key extends string> = R extends Record<K, infer S extends z.ZodType> ? Record<Key, z.input<S>> : unknown;
type PathOf<R extends Route> = [Places<R['path']>] extends [never] ? unknown : { readonly path: Record<Places<R['path']>, string> };

/** What a call takes: `path` places, `query`, `body` – each only where the route has it. `ifMatch`: the revision of the task or draft that the caller has seen. */
export type CallInput<N extends RouteName> = PathOf<(typeof ROUTES)[N]> &
  PartOf<(typeof ROUTES)[N], 'query', 'query'> &
  PartOf<(typeof ROUTES)[N], 'body', 'body'> &
  (N extends RevisedRoute ? { readonly ifMatch?: number } : object);
export type CallOutput<N extends RouteName> = z.output<(typeof ROUTES)[N]['response']>;

/** The server's answer when it says no; `problem.code` is of a closed set. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** What may be said about one call beside its input. */
export interface CallOptions {
  /** Idempotency key of a change; absent: a new one. Give it to send the same change again after its answer was lost. */
  readonly key?: string;
}

export interface ClientOptions {
  readonly baseUrl: string;
  /** Makes idempotency keys, a new one for each change. */
  readonly newKey: () => string;
  /** Waits before a change is sent again whose answer did not arrive; absent: nothing is sent again. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** Sent as `Authorization: Bearer`; browsers rely on the cookie instead. */
  readonly token?: string;
  readonly fetch: (url: string, init: { method: string; headers: Record<string, string>; body?: string; credentials: 'include' }) => Promise<{
    readonly ok: boolean;
    readonly status: number;
    text(): Promise<string>;
  }>;
}

/** Fills `:name` places of a route path, URL-encoded. */
export function fillPath(path: string, places: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(places[name] ?? ''));
}

function queryString(query: Readonly<Record<string, unknown>> | undefined): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length ? `?${pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`).join('&')}` : '';
}

function problemOf(status: number, text: string): Problem {
  const parsed = problemSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const message = { zh: `服务器没有按约定回答（${status}）`, en: `The server did not answer as agreed (${status})` };
  const cure = { zh: '请稍后再试；若仍如此，请告知管理员', en: 'Try again later; tell an administrator if it persists' };
  return { type: 'about:blank', title: message.en, status, detail: message.zh, code: 'unexpected-answer', message, cure };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Pauses before a change is sent again, in milliseconds: a node that is started anew, or another one, answers within seconds. */
const PAUSES = [300, 1_000, 3_000];
/** What a proxy says when the server behind it did not answer. */
const UNANSWERED: ReadonlySet<number> = new Set([502, 503, 504]);

type Answer = Awaited<ReturnType<ClientOptions['fetch']>>;

/** Sends until there is an answer: a key makes it safe, for what was done already is not done again. */
async function sendUntilAnswered(send: () => Promise<Answer>, pause: (milliseconds: number) => Promise<void>): Promise<Answer> {
  for (const wait of PAUSES) {
    const answer = await send().catch(() => undefined);
    if (answer && !UNANSWERED.has(answer.status)) return answer;
    await pause(wait);
  }
  return send();
}

/**
 * Typed client over the route table: `await client('completeTask', { path: { id }, body: { outcome: 'agree' }, ifMatch: task.revision })`. Every change
 * carries an idempotency key, the same one when it is sent again. Throws {@link ProblemError}.
 */
export function createClient(options: ClientOptions) {
  return async <N extends RouteName>(name: N, input: CallInput<N>, { key }: CallOptions = {}): Promise<CallOutput<N>> => {
    const route: Route = ROUTES[name];
    const parts = input as { path?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; ifMatch?: number };
    const headers: Record<string, string> = { accept: 'application/json' };
    if (options.token) headers.authorization = `Bearer ${options.token}`;
    if (parts.body !== undefined) headers['content-type'] = 'application/json';
    if (takesKey(name)) headers[IDEMPOTENCY_KEY.toLowerCase()] = key ?? options.newKey();
    if (parts.ifMatch !== undefined) headers[IF_MATCH.toLowerCase()] = tagOf(parts.ifMatch);
    const send = () =>
      options.fetch(`${options.baseUrl}${fillPath(route.path, parts.path)}${queryString(parts.query)}`, {
        method: route.method,
        headers,
        credentials: 'include',
        ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
      });
    const response = await (takesKey(name) && options.pause ? sendUntilAnswered(send, options.pause) : send());
    const text = await response.text();
    if (!response.ok) throw new ProblemError(problemOf(response.status, text));
    return parseJson(text) as CallOutput<N>;
  };
}
export type Client = ReturnType<typeof createClient>;
