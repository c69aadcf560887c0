import type { Definition } from '@liuzhuan/contract';
import { ProblemAlert, QueryState, useAction, useRead, useText } from '@liuzhuan/ui';
import { Alert, App, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { DeploymentNumbers } from '../deploy/deployment-numbers';
import { deploymentPlan } from '../deploy/deployment-plan';
import { Field } from '../properties/fields/field';
import { useWorkspaceStore } from '../workspace/workspace-context';
import { RELEASE_TEXTS } from './release-texts';

const LONGEST = 900;

/** 回退: files of an earlier version in force again, as a new version; what that touches, in numbers, and why. */
export function RollBackDialog({ definition, onClose }: { readonly definition: Definition; readonly onClose: () => void }) {
  const t = useText(RELEASE_TEXTS);
  const { message } = App.useApp();
  const store = useWorkspaceStore();
  const { key, name, version: base, versions } = definition;
  const earlier = versions.filter((row) => row.version < base).sort((a, b) => b.version - a.version);
  const [from, setFrom] = useState(earlier[0]?.version ?? 0);
  const [reason, setReason] = useState('');
  const target = useRead('readDefinition', { path: { id: earlier.find(({ version }) => version === from)?.id ?? key } });
  const waiting = useRead('listReleases', { query: { process: key, limit: 5 } }).data?.items.some(({ state }) => state === 'awaiting-review' || state === 'scheduled');
  const rollBack = useAction('rollBack');
  const done = ({ version = base + 1 }: { readonly version?: number | undefined }) => {
    void store.getState().load();
    void message.success(t('rolledBack', { version, from }), 6);
    onClose();
  };
  return (
    <Modal
      open
      width={680}
      title={t('rollBackTitle', { name })}
      okText={t('rollBackOk', { from, version: base + 1 })}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' || !target.data }}
      confirmLoading={rollBack.isPending}
      onOk={() => rollBack.mutate({ body: { process: key, version: from, base, reason: reason.trim() } }, { onSuccess: done })}
      onCancel={onClose}
    >
      <div className="dz-stack">
        <Field label={t('rollBackTo')} help={t('rollBackWords', { from, base })}>
          {({ id, describedBy }) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              style={{ width: '100%' }}
              value={from}
              onChange={setFrom}
              options={earlier.map(({ version, note }) => ({ value: version, label: t('rollBackOption', { version, note: note.split('\n')[0] ?? '' }) }))}
            />
          )}
        </Field>
        <QueryState query={target}>{({ resources }) => <DeploymentNumbers plan={deploymentPlan(resources, definition)} />}</QueryState>
        <p style={{ margin: 0 }}>
          {t('rollBackCases', { base })} <Link to={`/processes/${encodeURIComponent(key)}/migration`}>{t('toMigration')}</Link>
        </p>
        {waiting ? <Alert type="warning" showIcon title={t('rollBackPending')} /> : null}
        <Field label={t('rollBackReason')} help={t('rollBackNoReview')}>
          {({ id, describedBy }) => <Input.TextArea id={id} aria-describedby={describedBy} rows={2} maxLength={LONGEST} value={reason} onChange={({ target: { value } }) => setReason(value)} />}
        </Field>
        {rollBack.error ? <ProblemAlert error={rollBack.error} /> : null}
      </div>
    </Modal>
  );
}
