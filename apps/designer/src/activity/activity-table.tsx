import type { NodeActivity } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Button, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { overdueShare } from './activity-measure';
import { ACTIVITY_TEXTS } from './activity-texts';
import { bothClocks } from './span-words';

interface ActivityTableProps {
  readonly nodes: readonly NodeActivity[];
  readonly chosen: string | undefined;
  readonly onSelect: (node: string) => void;
}

/** The same figures in rows, all measures at once: for those who do not see the map, and for exact numbers. */
export function ActivityTable({ nodes, chosen, onSelect }: ActivityTableProps) {
  const t = useText(ACTIVITY_TEXTS);
  const columns: TableColumnsType<NodeActivity> = [
    {
      title: t('step'),
      dataIndex: 'name',
      render: (name: string, { node }) => (
        <Button type="link" size="small" className="dz-act-step" aria-pressed={chosen === node} onClick={() => onSelect(node)}>
          {name}
        </Button>
      ),
    },
    { title: t('openNow'), dataIndex: 'open', width: 70, align: 'end', sorter: (a, b) => a.open - b.open },
    { title: t('overdueNow'), width: 110, align: 'end', sorter: (a, b) => overdueShare(a) - overdueShare(b), render: (_, row) => (row.overdue === 0 ? 0 : t('overdueOf', { count: row.overdue, share: overdueShare(row) })) },
    { title: t('joiningNow'), dataIndex: 'joining', width: 90, align: 'end' },
    { title: t('waitingNow'), width: 210, render: (_, { waiting }) => (waiting ? <Pair of={[waiting.median, waiting.longest]} /> : '–') },
    { title: t('incidents'), dataIndex: 'incidents', width: 70, align: 'end' },
    { title: t('finished'), dataIndex: 'finished', width: 90, align: 'end' },
    { title: t('handling'), width: 210, render: (_, { handling }) => (handling ? <Pair of={[handling.median, handling.ninetieth]} /> : '–') },
  ];
  return (
    <section aria-label={t('table')} className="dz-card dz-act-table">
      <Table rowKey="node" size="small" pagination={false} columns={columns} dataSource={[...nodes]} scroll={{ x: 990 }} rowClassName={({ node }) => (node === chosen ? 'dz-act-chosen' : '')} />
      <p className="dz-quiet dz-none">{t('clocks')}</p>
    </section>
  );
}

function Pair({ of }: { readonly of: readonly { readonly elapsed: number; readonly working: number }[] }) {
  const t = useText(ACTIVITY_TEXTS);
  return (
    <>
      {of.map((hours, place) => (
        <div key={place} className={place === 0 ? undefined : 'dz-quiet'}>
          {bothClocks(hours, t)}
        </div>
      ))}
    </>
  );
}
