import type { RetentionRunDto } from '@liuzhuan/contract';
import { formatSize, ProblemAlert, TimeText, useAction, usePages, useText } from '@liuzhuan/ui';
import { Button, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { useEffect, useState } from 'react';
import { MoreButton } from '../shell/more-button';
import { RETENTION_TEXTS } from './retention-texts';
import { RunDialog } from './run-dialog';
import { figuresInWords } from './run-figures';

/** How often a run that is going on is asked for its figures. */
const LOOK_MS = 1_000;

/** Runs with their figures, the newest first; counting, and applying the rules at once. */
export function RunsCard() {
  const t = useText(RETENTION_TEXTS);
  const { query, items = [] } = usePages('listRetentionRuns', { query: { limit: 20 } });
  const count = useAction('startRetentionRun');
  const [asked, setAsked] = useState(false);
  const isRunning = items.some(({ finishedAt }) => finishedAt === undefined);
  const { refetch } = query;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => void refetch(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isRunning, refetch]);
  const columns: TableColumnsType<RetentionRunDto> = [
    { title: t('at'), width: 220, render: (_, { startedAt }) => <TimeText at={startedAt} /> },
    { title: t('kind'), width: 150, render: (_, { dry, finishedAt }) => (finishedAt === undefined ? <Tag color="processing">{t('running')}</Tag> : t(dry ? 'dry' : 'real')) },
    { title: t('by'), width: 140, render: (_, { scheduled, startedBy }) => (scheduled ? t('byClock') : startedBy) },
    { title: t('figures'), render: (_, run) => <span className="lz-wrap">{figuresInWords(run, t, formatSize)}</span> },
  ];
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('runs')}>
      <div className="dz-retention-line">
        <strong>{t('runs')}</strong>
        <Button loading={count.isPending} onClick={() => count.mutate({ body: { dry: true } })}>
          {t('count')}
        </Button>
        <Button danger onClick={() => setAsked(true)}>
          {t('run')}
        </Button>
      </div>
      {count.error ? <ProblemAlert error={count.error} /> : null}
      {query.error ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      <Table rowKey="id" size="small" pagination={false} columns={columns} dataSource={items} locale={{ emptyText: t('noRuns') }} />
      <MoreButton query={query} />
      {asked ? <RunDialog onClose={() => setAsked(false)} /> : null}
    </section>
  );
}
