import type { Instance } from '@liuzhuan/contract';
import { useAction, useText } from '@liuzhuan/ui';
import { App, Select } from 'antd';
import { useId, useState } from 'react';
import { OperationDialog } from './operation-dialog';
import { OPERATIONS_TEXTS } from './operations-texts';

/** No node is called like this: BPMN ids have no spaces. */
const BEGINNING = ' beginning';

/** 重启: where an ended case goes on, and why. */
export function RestartDialog({ instance, onClose }: { readonly instance: Instance; readonly onClose: () => void }) {
  const t = useText(OPERATIONS_TEXTS);
  const id = useId();
  const { message } = App.useApp();
  const [from, setFrom] = useState(BEGINNING);
  const [reason, setReason] = useState('');
  const send = useAction('restartInstance');
  const onSuccess = () => {
    void message.success(t('restarted'));
    onClose();
  };
  const confirm = () => send.mutate({ path: { id: instance.id }, body: { reason: reason.trim(), node: from === BEGINNING ? undefined : from } }, { onSuccess });
  const steps = instance.restartTargets.map(({ node, name }) => ({ value: node, label: name }));
  return (
    <OperationDialog
      title={t('restartTitle')}
      text={t('restartText')}
      confirm={t('restartConfirm')}
      words={{ label: t('reason'), value: reason, required: true, onChange: setReason }}
      pending={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div>
        <label htmlFor={id}>{t('restartFrom')}</label>
        <Select id={id} size="large" style={{ width: '100%' }} value={from} onChange={setFrom} options={[{ value: BEGINNING, label: t('restartBeginning') }, ...steps]} />
      </div>
    </OperationDialog>
  );
}
