import type { MigrationCase } from '@liuzhuan/contract';
import { ProblemAlert, useLocale, usePages, useText } from '@liuzhuan/ui';
import { Segmented, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { MoreButton } from '../shell/more-button';
import { MIGRATION_TEXTS } from './migration-texts';
import { VERDICT_COLOURS } from './verdict-colours';

export interface CaseVerdictsProps {
  readonly run: string;
  readonly dry: boolean;
  /** Chosen among those that can move; without it nothing is chosen here. */
  readonly chosen?: readonly string[];
  readonly onChoose?: (instances: readonly string[]) => void;
}

/** Every case of a run with its verdict and its reasons in words. */
export function CaseVerdicts({ run, dry, chosen, onChoose }: CaseVerdictsProps) {
  const t = useText(MIGRATION_TEXTS);
  const locale = useLocale();
  const good = dry ? 'movable' : 'moved';
  const [verdict, setVerdict] = useState<MigrationCase['verdict'] | 'all'>('all');
  const { query, items = [] } = usePages('listMigrationCases', { path: { id: run }, query: { limit: 50, ...(verdict !== 'all' && { verdict }) } });
  const columns: TableColumnsType<MigrationCase> = [
    { title: t('number'), dataIndex: 'number', width: 130 },
    { title: t('caseTitle'), render: (_, { instance, title }) => <Link className="lz-wrap" to={`/watch/${instance}`}>{title}</Link> },
    { title: t('verdict'), width: 110, render: (_, row) => <Tag color={VERDICT_COLOURS[row.verdict]}>{t(row.verdict)}</Tag> },
    {
      title: t('why'),
      render: (_, { findings, verdict: said }) =>
        findings.length === 0 ? (said === good ? t('unchanged') : '') : findings.map(({ code, message, location }) => <div key={`${code} ${location.elementId}`} className="lz-wrap">{message[locale]}</div>),
    },
  ];
  if (query.error && items.length === 0) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section className="dz-stack" aria-label={t('caseList')}>
      <div className="dz-mig-line">
        <strong>{t('caseList')}</strong>
        <Segmented
          value={verdict}
          onChange={setVerdict}
          options={(['all', good, 'refused', 'gone'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </div>
      <Table
        rowKey="instance"
        size="small"
        pagination={false}
        columns={columns}
        dataSource={items}
        loading={query.isFetching && items.length === 0}
        rowSelection={
          chosen && onChoose
            ? {
                selectedRowKeys: [...chosen],
                preserveSelectedRowKeys: true,
                onChange: (keys) => onChoose(keys.map(String)),
                getCheckboxProps: (row) => ({ disabled: row.verdict !== 'movable', 'aria-label': `${row.number} ${row.title}` }),
              }
            : undefined
        }
      />
      <MoreButton query={query} />
    </section>
  );
}
