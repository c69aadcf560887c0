import type { QueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again';

/**
 * Asks for everything again when a lost line is back. What is under way may hang on the old line for minutes, or pause before it is tried again: it is begun anew, a next page of
 * a list as a next page.
 */
export function askAnew(queries: QueryClient): void {
  const underWay = new Set(queries.getQueryCache().findAll({ type: 'active', fetchStatus: 'fetching' }));
  void askAgain(queries, { predicate: (query) => !underWay.has(query) });
  for (const query of underWay) {
    const meta = query.state.fetchMeta ?? undefined;
    void query.cancel({ silent: true });
    // Whoever shows the query says what went wrong.
    query.fetch(undefined, { meta }).catch(() => undefined);
    if (meta?.fetchMore) void askAgain(queries, { queryKey: query.queryKey, exact: true });
  }
}
