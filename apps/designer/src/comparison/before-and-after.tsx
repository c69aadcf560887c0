import type { Change } from '@liuzhuan/comparison';
import { useLocale, useText } from '@liuzhuan/ui';
import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { groupChanges } from './filter-changes';
import { COMPARISON_TEXTS } from './comparison-texts';
import { KindTag } from './kind-tag';

/** Forms and decision tables are on no drawing: what changed in them, row by row, as it was and as it is. */
export function BeforeAndAfter({ changes }: { readonly changes: readonly Change[] }) {
  const t = useText(COMPARISON_TEXTS);
  const locale = useLocale();
  const beside = changes.filter(({ file }) => !file.endsWith('.bpmn'));
  if (beside.length === 0) return null;
  const columns: TableColumnsType<Change> = [
    { title: t('kind'), width: 90, render: (_, { kind }) => <KindTag kind={kind} /> },
    { title: t('where'), width: '28%', render: (_, { part }) => <span className="lz-wrap">{part[locale]}</span> },
    { title: t('before'), render: (_, { before }) => <Value text={before?.[locale]} /> },
    { title: t('after'), render: (_, { after }) => <Value text={after?.[locale]} /> },
  ];
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('details')}>
      <strong>{t('details')}</strong>
      {groupChanges(beside).map(({ key, subject, changes: rows }) => (
        <Table key={key} size="small" rowKey={({ words }) => words.zh} title={() => <span className="lz-wrap">{subject[locale]}</span>} columns={columns} dataSource={[...rows]} pagination={rows.length > 30 ? { pageSize: 30 } : false} />
      ))}
    </section>
  );
}

function Value({ text }: { readonly text: string | undefined }) {
  const t = useText(COMPARISON_TEXTS);
  return text === undefined ? <span className="dz-quiet">{t('absent')}</span> : <span className="lz-wrap dz-cmp-value">{text}</span>;
}
