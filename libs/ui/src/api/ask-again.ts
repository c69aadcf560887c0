import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query';

/** Reads that are asked for once more when their first answer is there. */
const waiting = new WeakSet<Query>();

/**
 * Asks again for what may have changed. A read under way is begun anew, except where it is the first one: that could keep a page from ever showing anything while much
 * changes. Its answer may have been given before the change, though, so it is asked for once more behind it.
 */
export async function askAgain(queries: QueryClient, filters: QueryFilters = {}): Promise<void> {
  const first = queries.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' }).filter((query) => query.state.data === undefined && !waiting.has(query));
  for (const query of first) {
    waiting.add(query);
    const again = () => {
      waiting.delete(query);
      return askAgain(queries, { queryKey: query.queryKey, exact: true });
    };
    void query.promise?.then(again, again);
  }
  await queries.invalidateQueries(filters);
}
