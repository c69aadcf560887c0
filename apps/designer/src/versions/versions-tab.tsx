import type { Definition } from '@liuzhuan/contract';
import { QueryState, TimeText, useRead, useText } from '@liuzhuan/ui';
import { Button, Table, Tag } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { comparisonPath } from '../comparison/comparison-path';
import { useWorkspace } from '../workspace/workspace-context';
import { VersionDrawer } from './version-drawer';
import { VERSIONS_TEXTS } from './versions-texts';

/** 版本: when, who, why, and how many cases still follow each. */
export function VersionsTab() {
  const t = useText(VERSIONS_TEXTS);
  const key = useWorkspace((state) => state.key);
  const deployed = useWorkspace((state) => state.version) !== undefined;
  const definition = useRead('readDefinition', { path: { id: key } }, { enabled: deployed });
  const [shown, setShown] = useState<string>();
  if (!deployed) return <p className="dz-tab-page dz-quiet">{t('none')}</p>;
  return (
    <div className="dz-tab-page">
      <QueryState query={definition}>
        {({ versions, version }) => (
          <div className="dz-card">
            <VersionTable versions={versions} inForce={version} onLook={setShown} />
          </div>
        )}
      </QueryState>
      {shown ? <VersionDrawer id={shown} onClose={() => setShown(undefined)} /> : null}
    </div>
  );
}

type Row = Definition['versions'][number];

function VersionTable({ versions, inForce, onLook }: { readonly versions: readonly Row[]; readonly inForce: number; readonly onLook: (id: string) => void }) {
  const t = useText(VERSIONS_TEXTS);
  const key = useWorkspace((state) => state.key);
  const columns: TableColumnsType<Row> = [
    {
      title: t('version'),
      dataIndex: 'version',
      width: 150,
      render: (version: number) => (
        <>
          {t('versionOf', { version })} {version === inForce ? <Tag color="blue">{t('inForce')}</Tag> : null}
        </>
      ),
    },
    { title: t('at'), dataIndex: 'deployedAt', width: 210, render: (at: string) => <TimeText at={at} /> },
    { title: t('by'), dataIndex: 'deployedBy', width: 120 },
    { title: t('note'), dataIndex: 'note', render: (note: string) => <span className="lz-wrap" style={{ whiteSpace: 'pre-line' }}>{note}</span> },
    { title: t('running'), dataIndex: 'running', width: 80, align: 'end' },
    {
      title: '',
      width: 150,
      render: (_, row) => <Link to={comparisonPath(key, row, versions.find(({ version }) => version === inForce))}>{t(row.version === inForce ? 'compareDraft' : 'compare')}</Link>,
    },
    {
      title: '',
      width: 80,
      render: (_, row) => (
        <Button size="small" aria-label={`${t('look')} ${t('versionOf', { version: row.version })}`} onClick={() => onLook(row.id)}>
          {t('look')}
        </Button>
      ),
    },
  ];
  return <Table rowKey="id" columns={columns} dataSource={[...versions].sort((a, b) => b.version - a.version)} pagination={false} size="middle" />;
}
