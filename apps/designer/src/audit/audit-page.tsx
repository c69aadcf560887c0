import type { AuditEntry } from '@liuzhuan/contract';
import { ProblemAlert, TimeText, usePages, useText } from '@liuzhuan/ui';
import { Table } from 'antd';
import { Link } from 'react-router';
import { Page } from '../shell/page';
import { MoreButton } from '../shell/more-button';
import { AUDIT_TEXTS } from './audit-texts';

type Action = keyof typeof AUDIT_TEXTS;
const isKnown = (action: string): action is Action => Object.hasOwn(AUDIT_TEXTS, action);

/** The case an entry is about. */
function caseOf({ action, target, data }: AuditEntry): string | undefined {
  if (action.startsWith('instance.')) return target;
  return typeof data['instance'] === 'string' ? data['instance'] : undefined;
}

/** 审计: what administrators and designers did, with reasons and values. */
export function AuditPage() {
  const t = useText(AUDIT_TEXTS);
  const { query, items } = usePages('listAudit', { query: {} });
  return (
    <Page title={t('title')}>
      <p className="dz-quiet" style={{ marginBlockStart: 0 }}>
        {t('intro')}
      </p>
      {query.error && !items ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      <div className="dz-stack">
        <div className="dz-card">
          <Table
            rowKey="id"
            size="small"
            pagination={false}
            loading={query.isLoading}
            dataSource={items ?? []}
            scroll={{ x: 820 }}
            locale={{ emptyText: t('none') }}
            columns={[
              { title: t('at'), dataIndex: 'at', width: 200, render: (at: string) => <TimeText at={at} /> },
              { title: t('actor'), width: 130, render: (_, { actor }: AuditEntry) => actor.name },
              { title: t('action'), width: 150, render: (_, { action }: AuditEntry) => (isKnown(action) ? t(action) : <code>{action}</code>) },
              { title: t('target'), width: 180, render: (_, entry: AuditEntry) => <Target entry={entry} /> },
              { title: t('data'), render: (_, { data }: AuditEntry) => (Object.keys(data).length === 0 ? null : <code className="lz-wrap">{JSON.stringify(data)}</code>) },
            ]}
          />
        </div>
        <MoreButton query={query} />
      </div>
    </Page>
  );
}

function Target({ entry }: { readonly entry: AuditEntry }) {
  const t = useText(AUDIT_TEXTS);
  const instance = caseOf(entry);
  return instance === undefined ? <span className="lz-wrap">{entry.target}</span> : <Link to={`/watch/${instance}`}>{t('case')}</Link>;
}
