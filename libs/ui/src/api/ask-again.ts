import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query';

/** Reads that are asked for once more when the one under way has its answer, with the end of that. */
const behind = new WeakMap<Query, Promise<void>>();

const isNextPage = ({ state }: Query) => state.fetchMeta?.fetchMore !== undefined;

function askOneAgain(queries: QueryClient, { queryKey }: Query): Promise<void> {
  return askAgain(queries, { queryKey, exact: true });
}

/** One more read behind the one under way, however often it is asked for. */
function askBehind(queries: QueryClient, query: Query): Promise<void> {
  const known = behind.get(query);
  if (known) return known;
  const again = () => {
    behind.delete(query);
    return askOneAgain(queries, query);
  };
  const asked = (query.promise ?? Promise.resolve()).then(again, again);
  behind.set(query, asked);
  return asked;
}

/**
 * Asks again for what may have changed. A read under way is not begun anew: where changes come faster than answers there would never be one. Its answer may have been given
 * before the change, though, so it is asked for once more behind it.
 * @returns when what was asked for is there, or has failed
 */
export async function askAgain(queries: QueryClient, filters: QueryFilters = {}): Promise<void> {
  const reading = () => queries.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' });
  const underWay = new Set(reading());
  const begun = queries.invalidateQueries({ ...filters, predicate: (query) => !underWay.has(query) && (filters.predicate?.(query) ?? true) });
  for (const query of reading()) {
    // The next page of a list cuts its reading short, and reads no more than that page: what has changed before it is asked for behind it.
    if (!underWay.has(query)) void query.promise?.catch(() => (isNextPage(query) ? askOneAgain(queries, query) : undefined));
  }
  await Promise.all([begun, ...[...underWay].map((query) => askBehind(queries, query))]);
}
