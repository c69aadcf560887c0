import { useRead } from '@liuzhuan/ui';
import { useEffect } from 'react';

/** How often the figures of a run that is at it are asked for. */
const LOOK_MS = 700;

/** A run with its reasons, asked for again until it has ended. */
export function useMigration(id: string | undefined) {
  const query = useRead('readMigration', { path: { id: id ?? '' } }, { enabled: id !== undefined });
  const { data, refetch } = query;
  const ended = id === undefined || data?.finishedAt !== undefined;
  useEffect(() => {
    if (ended) return undefined;
    const timer = window.setInterval(() => void refetch(), LOOK_MS);
    return () => window.clearInterval(timer);
  }, [ended, refetch]);
  return query;
}
