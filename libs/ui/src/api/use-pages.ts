import type { CallInput, CallOutput, RouteName } from '@liuzhuan/contract';
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from './api-provider';

/** Routes that answer in pages. */
export type PagedRoute = { [N in RouteName]: 'next' extends keyof CallOutput<N> ? (CallOutput<N> extends { readonly items: readonly unknown[] } ? N : never) : never }[RouteName];
export type PageItem<N extends PagedRoute> = CallOutput<N>['items'][number];

/** A list read page by page: `items` so far, `query` for its states, `query.fetchNextPage()` for more. Old rows stay while a search changes. */
export function usePages<N extends PagedRoute>(name: N, input: CallInput<N>) {
  const client = useApi();
  const query = useInfiniteQuery<CallOutput<N>, Error, InfiniteData<CallOutput<N>>, readonly unknown[], string | undefined>({
    queryKey: [name, 'pages', input],
    queryFn: ({ pageParam }) => client(name, { ...input, query: { ...('query' in input ? (input.query as object) : {}), cursor: pageParam } } as CallInput<N>),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  return { query, items: pages?.flatMap((page) => page.items as PageItem<N>[]), total: pages?.[0]?.total };
}
