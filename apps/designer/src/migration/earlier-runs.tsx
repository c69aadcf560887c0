import type { MigrationRun } from '@liuzhuan/contract';
import { TimeText, usePages, useText } from '@liuzhuan/ui';
import { Button, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { MoreButton } from '../shell/more-button';
import { MIGRATION_TEXTS } from './migration-texts';

const versionOf = (id: string) => Number(id.split(':').at(-1));

/** Runs of the process so far, the newest first. */
export function EarlierRuns({ process, shown, onShow }: { readonly process: string; readonly shown: string | undefined; readonly onShow: (id: string) => void }) {
  const t = useText(MIGRATION_TEXTS);
  const { query, items = [] } = usePages('listMigrations', { query: { process, limit: 20 } });
  const columns: TableColumnsType<MigrationRun> = [
    { title: t('at'), width: 200, render: (_, { startedAt }) => <TimeText at={startedAt} /> },
    { title: t('by'), dataIndex: 'startedBy', width: 140 },
    { title: t('what'), render: (_, run) => `${t(run.undoes !== undefined ? 'kindUndo' : run.dry ? 'kindDry' : 'kindMove')} · ${t('versions', { from: versionOf(run.from), to: versionOf(run.to) })}` },
    { title: t('reasonShort'), dataIndex: 'reason', render: (reason: string) => <span className="lz-wrap">{reason}</span> },
    { title: t('cases'), width: 110, align: 'end', render: (_, { moved, total }) => `${moved} / ${total}` },
    {
      title: '',
      width: 80,
      render: (_, run) => (
        <Button size="small" disabled={run.id === shown} onClick={() => onShow(run.id)} aria-label={`${t('look')} ${run.reason}`}>
          {t('look')}
        </Button>
      ),
    },
  ];
  if (items.length === 0) return null;
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('history')}>
      <strong>{t('history')}</strong>
      <Table rowKey="id" size="small" pagination={false} columns={columns} dataSource={items} />
      <MoreButton query={query} />
    </section>
  );
}
