import type { DefinitionSummary } from '@liuzhuan/contract';
import { TimeText, useAccount, useText } from '@liuzhuan/ui';
import { Progress, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { PROCESSES_TEXTS } from './processes-texts';

/** One row per process; the name opens it. */
export function ProcessTable({ definitions, empty }: { readonly definitions: readonly DefinitionSummary[]; readonly empty: string }) {
  const t = useText(PROCESSES_TEXTS);
  const { organisation } = useAccount();
  const columns: TableColumnsType<DefinitionSummary> = [
    {
      title: t('name'),
      dataIndex: 'name',
      className: 'lz-wrap',
      render: (_, row) => (
        <>
          <Link to={`/processes/${encodeURIComponent(row.key)}/canvas`} className="lz-wrap" style={{ fontWeight: 600 }}>
            {row.name}
          </Link>
          <div className="dz-quiet">
            <code>{row.key}</code>
          </div>
        </>
      ),
    },
    { title: t('organisation'), dataIndex: 'organisation', responsive: ['lg'], render: (id: string) => (id === organisation.id ? organisation.name : id) },
    {
      title: t('version'),
      dataIndex: 'version',
      render: (_, row) => (
        <>
          <Tag color="blue">{t('versionOf', { version: row.version })}</Tag>
          <div className="dz-quiet">
            {row.deployedBy} · <TimeText at={row.deployedAt} relative={false} />
          </div>
        </>
      ),
    },
    {
      title: t('draft'),
      dataIndex: 'draft',
      render: (draft: DefinitionSummary['draft']) =>
        draft ? (
          <>
            {draft.by}
            <div className="dz-quiet">
              <TimeText at={draft.at} />
            </div>
          </>
        ) : (
          <span className="dz-quiet">{t('noDraft')}</span>
        ),
    },
    { title: t('running'), dataIndex: 'running', align: 'end', width: 80, sorter: (a, b) => a.running - b.running },
    {
      title: t('overdue'),
      dataIndex: 'overdue',
      width: 170,
      sorter: (a, b) => share(a) - share(b),
      render: (_, row) =>
        row.running === 0 ? (
          <span className="dz-quiet">{t('noneRunning')}</span>
        ) : (
          <>
            <Progress percent={Math.round(share(row) * 100)} size="small" status={row.overdue > 0 ? 'exception' : 'normal'} format={(percent) => `${percent}%`} aria-label={t('overdue')} />
            <span className="dz-quiet">{t('overdueOf', { overdue: row.overdue, running: row.running })}</span>
          </>
        ),
    },
  ];
  return <Table rowKey="id" columns={columns} dataSource={[...definitions]} pagination={false} size="middle" locale={{ emptyText: empty }} />;
}

const share = ({ overdue, running }: DefinitionSummary) => (running === 0 ? 0 : overdue / running);
