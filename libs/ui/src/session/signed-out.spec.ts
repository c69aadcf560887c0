import { type Account, ProblemError } from '@liuzhuan/contract';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { isSignedOut } from './signed-out';

const WORDS = { zh: '尚未登录', en: 'Not signed in' };
const NOBODY = new ProblemError({ type: 'about:blank', title: WORDS.en, status: 401, detail: WORDS.zh, code: 'not-signed-in', message: WORDS, cure: WORDS });

describe('a page nobody is signed in at', () => {
  it('stays so while the server is asked again, and is unknown once everything was forgotten', async () => {
    const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } });
    const session = new QueryObserver<Account>(queries, { queryKey: ['readSession', {}], queryFn: () => Promise.reject(NOBODY) });
    const said: boolean[] = [];
    session.subscribe((result) => void said.push(isSignedOut(result, said.at(-1) ?? false)));
    await queries.invalidateQueries();
    expect([...said]).toEqual([false, true]);
    await queries.invalidateQueries();
    expect(said.slice(2)).toEqual([true, true]);
    await queries.resetQueries();
    expect(said.slice(4)).toEqual([false, false, true]);
    queries.clear();
  });
});
