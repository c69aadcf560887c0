import type { Release } from '@liuzhuan/contract';
import { TimeText, useAction, usePages, useText } from '@liuzhuan/ui';
import { App, Button, Space, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../migration/reason-dialog';
import { MoreButton } from '../shell/more-button';
import { RELEASE_TEXTS } from './release-texts';
import { ReleaseState } from './release-state';

interface ReleaseTableProps {
  readonly releases: readonly Release[];
  readonly onLook: (id: string) => void;
  /** With the name of the process, where several are listed. */
  readonly named?: boolean;
}

/** Releases with where they stand and what can be done about them. */
export function ReleaseTable({ releases, onLook, named = false }: ReleaseTableProps) {
  const t = useText(RELEASE_TEXTS);
  const [withdrawn, setWithdrawn] = useState<Release>();
  const columns: TableColumnsType<Release> = [
    ...(named ? [{ title: t('process'), width: 150, render: (_: unknown, { name, process }: Release) => <span className="lz-wrap" title={process}>{name}</span> }] : []),
    {
      title: t('requested'),
      width: 170,
      render: (_, { requestedAt, requestedBy }) => (
        <>
          {requestedBy}
          <div className="dz-quiet">
            <TimeText at={requestedAt} />
          </div>
        </>
      ),
    },
    { title: t('state'), width: 230, render: (_, release) => <ReleaseState release={release} /> },
    { title: t('note'), dataIndex: 'note', render: (note: string) => <span className="lz-wrap" style={{ whiteSpace: 'pre-line' }}>{note}</span> },
    {
      title: '',
      width: 120,
      render: (_, release) => (
        <Space wrap size={4}>
          <Button size="small" type={release.mayReview ? 'primary' : 'default'} aria-label={`${t(release.mayReview ? 'review' : 'look')} ${release.note}`} onClick={() => onLook(release.id)}>
            {t(release.mayReview ? 'review' : 'look')}
          </Button>
          {release.mayWithdraw && !release.mayReview ? (
            <Button size="small" danger aria-label={`${t('withdraw')} ${release.note}`} onClick={() => setWithdrawn(release)}>
              {t('withdraw')}
            </Button>
          ) : null}
        </Space>
      ),
    },
  ];
  return (
    <>
      <Table rowKey="id" size="middle" pagination={false} columns={columns} dataSource={[...releases]} locale={{ emptyText: t('none') }} />
      {withdrawn ? <WithdrawDialog release={withdrawn} onClose={() => setWithdrawn(undefined)} /> : null}
    </>
  );
}

function WithdrawDialog({ release, onClose }: { readonly release: Release; readonly onClose: () => void }) {
  const t = useText(RELEASE_TEXTS);
  const { message } = App.useApp();
  const withdraw = useAction('withdrawRelease');
  // Not by a callback of the mutation: the list, and this dialog with it, may be gone by then.
  const take = (reason: string) =>
    void withdraw.mutateAsync({ path: { id: release.id }, body: { reason } }).then(
      () => {
        void message.success(t('withdrawn'));
        onClose();
      },
      () => undefined,
    );
  return (
    <ReasonDialog
      title={t('withdrawTitle')}
      words={t('withdrawWords')}
      okText={t('withdraw')}
      label={t('withdrawReason')}
      pending={withdraw.isPending}
      error={withdraw.error}
      onOk={take}
      onClose={onClose}
    />
  );
}

/** All releases of a process, page by page. */
export function ReleasesOfProcess({ process, onLook }: { readonly process: string; readonly onLook: (id: string) => void }) {
  const { query, items = [] } = usePages('listReleases', { query: { process, limit: 20 } });
  return (
    <div className="dz-stack">
      <ReleaseTable releases={items} onLook={onLook} />
      <MoreButton query={query} />
    </div>
  );
}
