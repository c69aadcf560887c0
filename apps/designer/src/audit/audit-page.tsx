import type { AuditEntry } from '@liuzhuan/contract';
import { formatInstant, ProblemAlert, TimeText, useLocale, usePages, useRead, useText } from '@liuzhuan/ui';
import { Table } from 'antd';
import { Link } from 'react-router';
import { Page } from '../shell/page';
import { MoreButton } from '../shell/more-button';
import { AUDIT_DATA_TEXTS } from './audit-data-texts';
import { type AuditLine, auditLines, processOf } from './audit-lines';
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
              { title: t('data'), render: (_, { data }: AuditEntry) => <Lines data={data} /> },
            ]}
          />
        </div>
        <MoreButton query={query} />
      </div>
    </Page>
  );
}

/** Pages that entries lead to, by the beginning of their action. */
const PAGES: Readonly<Record<string, string>> = { migration: 'migration', release: 'release', definition: 'versions', draft: 'canvas' };

function Target({ entry }: { readonly entry: AuditEntry }) {
  const t = useText(AUDIT_TEXTS);
  const word = useText(AUDIT_DATA_TEXTS);
  const definitions = useRead('listDefinitions', {}).data;
  const instance = caseOf(entry);
  if (instance !== undefined) return <Link to={`/watch/${instance}`}>{t('case')}</Link>;
  const process = processOf(entry);
  if (process === undefined) return <span className="lz-wrap">{isNamed(entry.target) ? word(entry.target) : entry.target}</span>;
  const page = PAGES[entry.action.split('.')[0] ?? ''] ?? 'canvas';
  return (
    <Link className="lz-wrap" to={`/processes/${encodeURIComponent(process)}/${page}`}>
      {definitions?.find(({ key }) => key === process)?.name ?? process}
    </Link>
  );
}

/** What there is one of, and has a name of its own. */
const NAMED = ['calendar', 'retention', 'release-rule'] as const;
const isNamed = (target: string): target is (typeof NAMED)[number] => (NAMED as readonly string[]).includes(target);

/** What an entry holds, a line each. */
function Lines({ data }: Pick<AuditEntry, 'data'>) {
  const t = useText(AUDIT_DATA_TEXTS);
  const locale = useLocale();
  const valueOf = ({ kind, value }: AuditLine) => {
    if (kind === 'text') return t(value);
    if (kind === 'version') return t('versionOf', { version: value });
    if (kind === 'instant') return formatInstant(value, locale);
    if (kind === 'flag') return t('yes');
    return kind === 'technical' ? <code>{value}</code> : value;
  };
  return auditLines(data).map((line) => {
    const label = typeof line.label === 'string' ? t(line.label) : line.label.name;
    return (
      <div key={label} className="lz-wrap">
        <span className="dz-quiet">
          {label}
          {t('colon')}
        </span>
        {valueOf(line)}
      </div>
    );
  });
}
