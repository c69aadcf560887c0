import { ProblemAlert, UI_TEXTS, useText } from '@liuzhuan/ui';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { EmptyState } from '../states/empty-state';
import { DESK_TEXTS } from './desk-texts';

/** What `usePages` gives, as far as a list needs it. */
interface Pages<T> {
  readonly items?: readonly T[];
  readonly query: {
    readonly error: Error | null;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly refetch: () => unknown;
    readonly fetchNextPage: () => unknown;
  };
}

interface RowListProps<T> {
  readonly pages: Pages<T>;
  readonly children: (items: readonly T[]) => ReactNode;
  /** What to say when there is nothing at all. */
  readonly empty: { readonly title: string; readonly text: string; readonly action?: ReactNode };
  readonly search?: string;
  readonly onClearSearch?: () => void;
}

/** A paged list with its states: loading, failed, empty, nothing found, and more to come. */
export function RowList<T>({ pages: { query, items }, children, empty, search = '', onClearSearch }: RowListProps<T>) {
  const t = useText(DESK_TEXTS);
  const ui = useText(UI_TEXTS);
  if (!items) {
    if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div className="desk-panel desk-panel-body" role="status" aria-label={ui('loading')}>
        <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />
      </div>
    );
  }
  if (items.length === 0) {
    if (search === '') return <EmptyState {...empty} />;
    return <EmptyState title={t('noMatch', { search })} action={<Button onClick={onClearSearch}>{t('clearSearch')}</Button>} />;
  }
  return (
    <>
      {query.error ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      {children(items)}
      <div className="desk-more lz-no-print desk-quiet">
        {query.hasNextPage ? (
          <>
            <span>{t('shown', { count: items.length })}</span>
            <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
              {t('loadMore')}
            </Button>
          </>
        ) : (
          <span>{t('allShown')}</span>
        )}
      </div>
    </>
  );
}
