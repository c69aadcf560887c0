import type { Migration } from '@liuzhuan/contract';
import { useAction, useLocale, useText } from '@liuzhuan/ui';
import { Alert, Button, Progress, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { useElementName } from '../knowledge/use-element-name';
import { MIGRATION_TEXTS } from './migration-texts';
import { VERDICT_COLOURS } from './verdict-colours';

type Reason = Migration['reasons'][number];

/** How far a run is, what it came to, and why cases stay. */
export function RunSummary({ run }: { readonly run: Migration }) {
  const t = useText(MIGRATION_TEXTS);
  const locale = useLocale();
  const nameOf = useElementName();
  const stop = useAction('stopMigration');
  const { id, total, moved, refused, gone, dry, undoes, stopped, finishedAt } = run;
  const done = moved + refused + gone;
  const columns: TableColumnsType<Reason> = [
    { title: t('verdict'), width: 110, render: (_, { verdict }) => <Tag color={VERDICT_COLOURS[verdict]}>{t(verdict)}</Tag> },
    {
      title: t('why'),
      render: (_, { message, cure, node }) =>
        message ? (
          <>
            <div className="lz-wrap">{message[locale]}</div>
            <div className="dz-quiet lz-wrap">{cure?.[locale]}</div>
          </>
        ) : (
          t('unchanged') + (node ? ` · ${nameOf(node)}` : '')
        ),
    },
    { title: t('cases'), dataIndex: 'cases', width: 80, align: 'end' },
  ];
  const said = dry ? 'dryDone' : undoes === undefined ? 'moveDone' : 'undoDone';
  return (
    <div className="dz-stack" aria-live="polite">
      {finishedAt === undefined ? (
        <div className="dz-mig-progress">
          <Progress percent={total === 0 ? 100 : Math.floor((done / total) * 100)} aria-label={t('running', { done, total })} />
          <span>{t('running', { done, total })}</span>
          <Button size="small" danger onClick={() => stop.mutate({ path: { id } })} loading={stop.isPending}>
            {t('stop')}
          </Button>
        </div>
      ) : (
        <Alert
          type={stopped || moved === 0 ? 'warning' : 'success'}
          showIcon
          title={t(said, { total, moved, refused })}
          description={[gone > 0 ? t('goneNote', { gone }) : '', stopped ? t('stopped', { rest: total - done }) : ''].filter(Boolean).join(' ') || undefined}
        />
      )}
      {run.reasons.length > 0 ? <Table rowKey={({ verdict, code, node }) => `${verdict} ${code} ${node}`} size="small" pagination={false} columns={columns} dataSource={run.reasons} /> : null}
    </div>
  );
}
