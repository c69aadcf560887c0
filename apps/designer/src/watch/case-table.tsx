import type { InstanceRow } from '@liuzhuan/contract';
import { ProblemAlert, TimeText, usePages, useText } from '@liuzhuan/ui';
import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { MoreButton } from '../shell/more-button';
import { CaseStatus } from './case-status';
import { WATCH_TEXTS } from './watch-texts';

interface CaseTableProps {
  /** Key of a process; all when absent. */
  readonly definition?: string;
  readonly status?: InstanceRow['status'];
  readonly search?: string;
  /** Only those that stand at this node of `definition`. */
  readonly node?: string;
}

/** All cases of the organisation, for administrators. */
export function CaseTable({ definition, status, search, node }: CaseTableProps) {
  const t = useText(WATCH_TEXTS);
  const { query, items = [], total } = usePages('listInstances', { query: { view: 'all', definition, status, search, node } });
  const columns: TableColumnsType<InstanceRow> = [
    {
      title: t('case'),
      dataIndex: 'title',
      render: (_, row) => (
        <>
          <Link to={`/watch/${row.id}`} className="lz-wrap" style={{ fontWeight: 600 }}>
            {row.title}
          </Link>
          <div className="dz-quiet">{row.number}</div>
        </>
      ),
    },
    {
      title: t('process'),
      dataIndex: 'definitionName',
      render: (name: string, row) => (
        <>
          {name}
          <div className="dz-quiet">{t('versionOf', { version: row.version })}</div>
        </>
      ),
    },
    { title: t('status'), dataIndex: 'status', width: 130, render: (_, row) => <CaseStatus row={row} /> },
    {
      title: t('standing'),
      dataIndex: 'standing',
      render: (standing: InstanceRow['standing']) =>
        standing.map(({ node, name, persons }) => (
          <div key={node} className="lz-wrap">
            {name || node}
            {persons.length > 0 ? <span className="dz-quiet"> · {persons.map((person) => person.name).join('、')}</span> : null}
          </div>
        )),
    },
    {
      title: t('started'),
      dataIndex: 'startedAt',
      width: 170,
      render: (at: string, row) => (
        <>
          {row.starter?.name}
          <div className="dz-quiet">
            <TimeText at={at} />
          </div>
        </>
      ),
    },
  ];
  if (query.error && items.length === 0) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="dz-stack" style={{ gap: 8 }}>
      <div className="dz-quiet" role="status">
        {total === undefined ? null : t('total', { count: total })}
      </div>
      <div className="dz-card">
        <Table rowKey="id" size="middle" columns={columns} dataSource={items} loading={query.isLoading} pagination={false} locale={{ emptyText: t('none') }} />
      </div>
      <MoreButton query={query} />
    </div>
  );
}
