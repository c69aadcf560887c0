import { unreadOf } from './unread-of';

const notices = (...read: readonly boolean[]) => read.map((each, index) => ({ id: `n${index}`, read: each }));

describe('notices that were not noted', () => {
  it.each([
    ['all on the first page', notices(false, true, false), 2, true, ['n0', 'n2'], 0],
    ['more on pages not read so far', notices(false, true), 4, true, ['n0'], 3],
    ['none of the first page, but older ones', notices(true, true), 1, true, [], 1],
    ['the last page read, the count not read again so far', notices(false), 3, false, ['n0'], 0],
    ['the count read before the list', notices(false, false), 1, true, ['n0', 'n1'], 0],
  ])('%s', (_, items, counted, hasNextPage, ids, behind) => {
    const found = unreadOf(items, counted, hasNextPage);
    expect([found.unread.map(({ id }) => id), found.behind]).toEqual([ids, behind]);
  });
});
