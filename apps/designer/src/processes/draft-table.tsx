import { TimeText, useRead, useText } from '@liuzhuan/ui';
import { Table } from 'antd';
import { Link } from 'react-router';
import { PROCESSES_TEXTS } from './processes-texts';

/** Processes that were begun and never deployed; nothing when there are none. */
export function DraftTable({ search }: { readonly search: string }) {
  const t = useText(PROCESSES_TEXTS);
  const drafts = (useRead('listDrafts', {}).data ?? []).filter(({ deployed, name, key }) => !deployed && `${name} ${key}`.includes(search));
  if (drafts.length === 0) return null;
  return (
    <section style={{ marginBlockStart: 20 }}>
      <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{t('neverDeployed')}</h2>
      <div className="dz-card">
        <Table
          rowKey="key"
          size="middle"
          pagination={false}
          tableLayout="fixed"
          dataSource={drafts}
          columns={[
            {
              title: t('name'),
              dataIndex: 'name',
              className: 'lz-wrap',
              render: (name: string, { key }) => (
                <>
                  <Link to={`/processes/${encodeURIComponent(key)}/canvas`} style={{ fontWeight: 600 }}>
                    {name}
                  </Link>
                  {name === key ? null : (
                    <div className="dz-quiet">
                      <code>{key}</code>
                    </div>
                  )}
                </>
              ),
            },
            { title: t('draft'), dataIndex: 'savedBy', width: '20%' },
            { title: t('savedAt'), dataIndex: 'savedAt', width: '26%', render: (at: string) => <TimeText at={at} /> },
          ]}
        />
      </div>
    </section>
  );
}
