import type { HistoryEntry } from '@liuzhuan/contract';
import { TimeText, useLocale, useText } from '@liuzhuan/ui';
import { Table } from 'antd';
import { CASE_TEXTS } from './case-texts';

/** Who did what when, as sentences. */
export function HistoryTable({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const t = useText(CASE_TEXTS);
  const locale = useLocale();
  return (
    <Table<HistoryEntry>
      size="small"
      pagination={false}
      rowKey="seq"
      dataSource={[...entries]}
      locale={{ emptyText: t('nothingFound') }}
      columns={[
        { title: t('when'), width: 230, render: (_, { at }) => <TimeText at={at} /> },
        { title: t('who'), width: 150, className: 'lz-wrap', render: (_, { actor }) => actor?.name ?? <span className="desk-quiet">{t('system')}</span> },
        { title: t('step'), width: 150, className: 'lz-wrap', dataIndex: 'nodeName' },
        { title: t('what'), className: 'lz-wrap', render: (_, { text }) => text[locale] },
      ]}
    />
  );
}
