import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { askAnew } from './ask-anew';

/** A server behind a line: questions asked while it is broken fail, or get no answer at all. */
function lineTo() {
  let state: 'up' | 'broken' | 'dead' = 'up';
  let value = 1;
  return {
    become: (next: typeof state) => (state = next),
    change: () => (value += 1),
    async read() {
      if (state === 'broken') throw new Error('the line was cut');
      if (state === 'dead') await new Promise<never>(() => undefined);
      return value;
    },
  };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('asking when a lost line is back', () => {
  const clients: QueryClient[] = [];
  function newClient() {
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, networkMode: 'always', retry: 3, retryDelay: 300 } } });
    clients.push(queries);
    return queries;
  }
  afterEach(() => {
    for (const queries of clients.splice(0)) queries.clear();
  });

  it.each(['broken', 'dead'] as const)('begins first and later reads anew that were asked for while it was %s', async (how) => {
    const { become, change, read } = lineTo();
    const queries = newClient();
    const watch = (name: string) => {
      const observer = new QueryObserver(queries, { queryKey: [name], queryFn: read });
      observer.subscribe(() => undefined);
      return () => observer.getCurrentResult().data;
    };
    const [still, later] = [watch('still'), watch('later')];
    await settled();
    become(how);
    void queries.invalidateQueries({ queryKey: ['later'] });
    const first = watch('first');
    await settled();
    expect([still(), later(), first()]).toEqual([1, 1, undefined]);
    become('up');
    change();
    askAnew(queries);
    await settled();
    expect([still(), later(), first()]).toEqual([2, 2, 2]);
  });

  it.each(['broken', 'dead'] as const)('asks for a next page anew that was wanted while it was %s, and for the rest behind it', async (how) => {
    const { become, change, read } = lineTo();
    const queries = newClient();
    const observer = new InfiniteQueryObserver(queries, {
      queryKey: ['list'],
      queryFn: async ({ pageParam }) => `${pageParam} of ${await read()}`,
      initialPageParam: 1,
      getNextPageParam: (_page, pages) => (pages.length < 2 ? pages.length + 1 : undefined),
    });
    observer.subscribe(() => undefined);
    await settled();
    become(how);
    void observer.fetchNextPage();
    await settled();
    become('up');
    change();
    askAnew(queries);
    await settled();
    expect(observer.getCurrentResult().data?.pages).toEqual(['1 of 2', '2 of 2']);
  });
});
