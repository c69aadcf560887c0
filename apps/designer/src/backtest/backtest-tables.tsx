import { useText } from '@liuzhuan/ui';
import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { BACKTEST_TEXTS } from './backtest-texts';
import type { BacktestTotals, Tally, Turn } from './backtest-totals';

const signed = (count: number): string => (count > 0 ? `+${count}` : `−${Math.abs(count)}`);

/** The totals: where ways part, which steps and whose work grow, which limits would be missed. */
export function BacktestTables({ totals }: { readonly totals: BacktestTotals }) {
  const t = useText(BACKTEST_TEXTS);
  const turns: TableColumnsType<Turn> = [
    { title: t('gateway'), dataIndex: 'name' },
    { title: t('what'), render: (_, { before, after }) => <span className="lz-wrap">{t('turn', { before, after })}</span> },
    { title: t('cases'), dataIndex: 'cases', width: 80, align: 'end' },
  ];
  const tallies = (first: string): TableColumnsType<Tally> => [
    { title: first, dataIndex: 'name', render: (name: string) => <span className="lz-wrap">{name}</span> },
    { title: t('before'), dataIndex: 'before', width: 110, align: 'end' },
    { title: t('after'), dataIndex: 'after', width: 120, align: 'end' },
    { title: t('change'), width: 80, align: 'end', render: (_, { before, after }) => <strong>{signed(after - before)}</strong> },
  ];
  const none = { emptyText: <span className="dz-quiet">{t('noChange')}</span> };
  return (
    <div className="dz-bt-tables">
      <section aria-label={t('where')}>
        <strong>{t('where')}</strong>
        <Table rowKey={({ gateway, before, after }) => `${gateway} ${before} ${after}`} size="small" pagination={false} columns={turns} dataSource={totals.turns} locale={none} />
      </section>
      <section aria-label={t('stepsTitle')}>
        <strong>{t('stepsTitle')}</strong>
        <Table rowKey="id" size="small" pagination={false} columns={tallies(t('step'))} dataSource={totals.steps} locale={none} />
      </section>
      <section aria-label={t('whose')}>
        <strong>{t('whose')}</strong>
        <Table rowKey="id" size="small" pagination={false} columns={tallies(t('person'))} dataSource={totals.persons} locale={none} />
      </section>
      <section aria-label={t('late')}>
        <strong>{t('late')}</strong>
        <Table
          rowKey="node"
          size="small"
          pagination={false}
          columns={[{ title: t('step'), dataIndex: 'name' }, { title: t('cases'), dataIndex: 'cases', width: 80, align: 'end' as const }]}
          dataSource={totals.missed}
          locale={none}
        />
      </section>
    </div>
  );
}
