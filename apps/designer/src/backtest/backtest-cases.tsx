import type { BacktestCase } from '@liuzhuan/contract';
import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { Segmented, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { BACKTEST_TEXTS } from './backtest-texts';

const COLOURS: Readonly<Record<BacktestCase['verdict'], string>> = { same: 'success', other: 'warning', unknown: 'default' };
const FILTERS = ['all', 'other', 'unknown', 'missedOnes', 'same'] as const;

/** Each case with what would have been different, in words. */
export function BacktestCases({ items }: { readonly items: readonly BacktestCase[] }) {
  const t = useText(BACKTEST_TEXTS);
  const locale = useLocale();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const wordsOf = ({ deviations, steps, missed, unknown }: BacktestCase): string[] => [
    ...deviations.map((turn) => t('atGateway', turn)),
    ...steps.map(({ name, before, after }) => t(after > before ? 'newStep' : 'leftOut', { name, count: Math.abs(after - before) })),
    ...missed.map(({ name, due }) => t('wouldMiss', { name, due: formatInstant(due, locale) })),
    ...(unknown ? [unknown.message[locale]] : []),
  ];
  const columns: TableColumnsType<BacktestCase> = [
    { title: t('number'), dataIndex: 'number', width: 130 },
    { title: t('caseTitle'), render: (_, { instance, title }) => <Link className="lz-wrap" to={`/watch/${instance}`}>{title}</Link> },
    { title: t('verdict'), width: 120, render: (_, { verdict }) => <Tag color={COLOURS[verdict]}>{t(verdict)}</Tag> },
    { title: t('what'), width: '50%', render: (_, item) => wordsOf(item).map((words, index) => <div key={index} className="lz-wrap">{words}</div>) },
  ];
  const shown = items.filter(({ verdict, missed }) => filter === 'all' || (filter === 'missedOnes' ? missed.length > 0 : verdict === filter));
  return (
    <section className="dz-stack" aria-label={t('caseList')}>
      <div className="dz-bt-line">
        <strong>{t('caseList')}</strong>
        <Segmented value={filter} onChange={setFilter} options={FILTERS.map((value) => ({ value, label: t(value) }))} />
      </div>
      <Table rowKey="instance" size="small" columns={columns} dataSource={shown} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} />
    </section>
  );
}
