import { QueryClient, QueryObserver } from '@tanstack/react-query';
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

  it('begins later reads anew, and leaves others alone', async () => {
    const { change, read, asked, answer } = server();
    const { queries, observer } = watched(read);
    await answer(0);
    void askAgain(queries, { queryKey: ['number'] });
    change();
    void askAgain(queries, { queryKey: ['number'] });
    expect(asked()).toBe(3);
    await answer(1);
    expect(observer.getCurrentResult().data).toBe(1);
    await answer(2);
    expect(observer.getCurrentResult().data).toBe(2);
    await askAgain(queries, { queryKey: ['other'] });
    expect(asked()).toBe(3);
  });
});
