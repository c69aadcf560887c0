import { UI_TEXTS, useText } from '@liuzhuan/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemPage } from './problem-page';

/** The thing a page is about: loading, not to be shown, or there. Once there it stays while it is read again. */
export function PageQuery<T>({ query, children }: { readonly query: UseQueryResult<T, Error>; readonly children: (data: T) => ReactNode }) {
  const t = useText(UI_TEXTS);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ProblemPage error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="desk-page" role="status" aria-label={t('loading')}>
      <Skeleton active title={{ width: '60%' }} paragraph={{ rows: 10 }} />
    </div>
  );
}
