import { type Account, createClient, ProblemError } from '@liuzhuan/contract';
import { MutationObserver, QueryClient, QueryObserver, type QueryObserverResult } from '@tanstack/react-query';
import { signOut } from './sign-out';

const WORDS = { zh: '尚未登录', en: 'Not signed in' };
const REFUSED = { type: 'about:blank', title: WORDS.en, status: 401, detail: WORDS.zh, code: 'not-signed-in', message: WORDS, cure: WORDS };
const ACCOUNT: Account = { login: 'dz-admin', roles: ['administrator'], organisation: { id: 'dz', name: '达州' }, units: [], posts: [] };

/** A server at which an account is signed in until it signs out. */
function server() {
  let account: Account | undefined = ACCOUNT;
  return createClient({
    baseUrl: '',
    newKey: () => 'key',
    fetch: async (_url, { method }) => {
      if (method === 'DELETE') account = undefined;
      const [status, answer] = method === 'DELETE' ? [200, {}] : account ? [200, account] : [401, REFUSED];
      return { ok: status === 200, status, text: async () => JSON.stringify(answer) };
    },
  });
}

describe('signing out', () => {
  it('forgets what the account has read before its pages can say that the session has ended', async () => {
    const client = server();
    const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } });
    const session = new QueryObserver<Account>(queries, { queryKey: ['readSession', {}], queryFn: () => client('readSession', {}) });
    const seen: QueryObserverResult<Account>[] = [];
    session.subscribe((result) => void seen.push(result));
    await queries.invalidateQueries();
    expect(session.getCurrentResult().data).toEqual(ACCOUNT);

    await new MutationObserver(queries, signOut(client, queries)).mutate();
    const { data, error } = session.getCurrentResult();
    expect([data, error instanceof ProblemError && error.problem.status]).toEqual([undefined, 401]);
    expect(seen.filter((result) => result.data && result.error)).toEqual([]);
    queries.clear();
  });
});
