import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { askAgain } from './ask-again';

/** A server whose answers are given at the time of the question and arrive when they are let go. */
function server() {
  let value = 1;
  const answers: (() => void)[] = [];
  return {
    change: () => (value += 1),
    read: () => new Promise<number>((resolve) => answers.push(resolve.bind(undefined, value))),
    asked: () => answers.length,
    async answer(place: number) {
      answers[place]?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('asking again for what has changed', () => {
  const clients: QueryClient[] = [];
  function watched(queryFn: () => Promise<number>) {
    const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, networkMode: 'always' } } });
    clients.push(queries);
    const observer = new QueryObserver(queries, { queryKey: ['number', {}], queryFn, retry: false });
    observer.subscribe(() => undefined);
    return { queries, observer };
  }
  afterEach(() => {
    for (const queries of clients.splice(0)) queries.clear();
  });

  it('asks once more behind a first answer that was given before the change, however often it changed', async () => {
    const { change, read, asked, answer } = server();
    const { queries, observer } = watched(read);
    for (let times = 0; times < 3; times += 1) {
      change();
      void askAgain(queries, { queryKey: ['number'] });
    }
    expect(asked()).toBe(1);
    await answer(0);
    expect([observer.getCurrentResult().data, asked()]).toEqual([1, 2]);
    await answer(1);
    expect([observer.getCurrentResult().data, asked()]).toEqual([4, 2]);
  });

  it('asks once more behind a first question that failed', async () => {
    const { change, read, asked, answer } = server();
    const { queries, observer } = watched(async () => {
      const value = await read();
      if (value === 1) throw new Error('the line was cut');
      return value;
    });
    change();
    void askAgain(queries);
    await answer(0);
    await answer(1);
    expect([observer.getCurrentResult().data, asked()]).toEqual([2, 2]);
  });

  it('asks once more behind a later read, however often it changed meanwhile, and leaves others alone', async () => {
    const { change, read, asked, answer } = server();
    const { queries, observer } = watched(read);
    await answer(0);
    for (let times = 0; times < 3; times += 1) {
      change();
      void askAgain(queries, { queryKey: ['number'] });
    }
    expect(asked()).toBe(2);
    await answer(1);
    expect([observer.getCurrentResult().data, asked()]).toEqual([2, 3]);
    await answer(2);
    expect([observer.getCurrentResult().data, asked()]).toEqual([4, 3]);
    await askAgain(queries, { queryKey: ['other'] });
    expect(asked()).toBe(3);
  });

  it('shows answers while changes come faster than they do', async () => {
    const { change, read, asked, answer } = server();
    const { queries, observer } = watched(read);
    await answer(0);
    const seen: unknown[] = [];
    for (let round = 1; round <= 3; round += 1) {
      for (let times = 0; times < 2; times += 1) {
        change();
        void askAgain(queries, { queryKey: ['number'] });
      }
      await answer(round);
      seen.push(observer.getCurrentResult().data);
    }
    expect([seen, asked()]).toEqual([[2, 3, 5], 5]);
  });

  it('is done when the answer to the later question is there', async () => {
    const { change, read, answer } = server();
    const { queries, observer } = watched(read);
    await answer(0);
    void askAgain(queries);
    change();
    let seen: unknown;
    void askAgain(queries).then(() => (seen = observer.getCurrentResult().data));
    await answer(1);
    expect(seen).toBeUndefined();
    await answer(2);
    expect(seen).toBe(2);
  });

  describe('for a list read page by page', () => {
    /** Two pages: the first is shown, each says which state of the server it was read from. */
    async function listed() {
      const { change, read, asked, answer } = server();
      const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, networkMode: 'always' } } });
      clients.push(queries);
      const observer = new InfiniteQueryObserver(queries, {
        queryKey: ['list', 'pages', {}],
        queryFn: async ({ pageParam }) => `${pageParam} of ${await read()}`,
        initialPageParam: 1,
        getNextPageParam: (_page, pages) => (pages.length < 2 ? pages.length + 1 : undefined),
        retry: false,
      });
      observer.subscribe(() => undefined);
      await answer(0);
      return { queries, change, asked, answer, more: () => void observer.fetchNextPage(), pages: () => observer.getCurrentResult().data?.pages };
    }

    it('lets a next page under way come, then reads what has changed', async () => {
      const { queries, change, asked, answer, more, pages } = await listed();
      more();
      change();
      void askAgain(queries, { queryKey: ['list'] });
      void askAgain(queries, { queryKey: ['list'] });
      expect(asked()).toBe(2);
      await answer(1);
      expect(pages()).toEqual(['1 of 1', '2 of 1']);
      await answer(2);
      await answer(3);
      expect([pages(), asked()]).toEqual([['1 of 2', '2 of 2'], 4]);
    });

    it('reads what has changed behind a next page that cut its reading short', async () => {
      const { queries, change, asked, answer, more, pages } = await listed();
      change();
      void askAgain(queries, { queryKey: ['list'] });
      more();
      await answer(1);
      await answer(2);
      expect(pages()).toEqual(['1 of 1', '2 of 2']);
      await answer(3);
      await answer(4);
      expect([pages(), asked()]).toEqual([['1 of 2', '2 of 2'], 5]);
    });
  });
});
