import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
import { ProblemAlert } from './problem-alert';

/** Loading, failed, or there: the three states of everything that is read. */
export function QueryState<T>({ query, children }: { readonly query: UseQueryResult<T, Error>; readonly children: (data: T) => ReactNode }) {
  const t = useText(UI_TEXTS);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton active paragraph={{ rows: 4 }} />
    </div>
  );
}
