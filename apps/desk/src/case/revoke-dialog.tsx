import type { Instance } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { App, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { CASE_TEXTS } from './case-texts';

/** 撤销: which tasks it takes away, and why. */
export function RevokeDialog({ instance, onClose }: { readonly instance: Instance; readonly onClose: () => void }) {
  const t = useText(CASE_TEXTS);
  const id = useId();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const send = useAction('cancelInstance');
  const confirm = () =>
    send.mutate(
      { path: { id: instance.id }, body: { reason: reason.trim() } },
      {
        onSuccess: () => {
          void message.success(t('revoked'));
          onClose();
        },
      },
    );
  return (
    <Modal open centered title={t('revokeTitle')} onCancel={onClose} onOk={confirm} okText={t('revokeConfirm')} okButtonProps={{ danger: true, size: 'large', disabled: !reason.trim() }} cancelButtonProps={{ size: 'large' }} confirmLoading={send.isPending} destroyOnHidden>
      <div className="desk-dialog">
        <p style={{ margin: 0 }}>{t('revokeText')}</p>
        <ul className="desk-withdrawn">
          {instance.standing.map(({ node, name, persons }, index) => (
            <li key={`${node}/${index}`}>{[name, ...persons.map((person) => person.name)].join(' · ')}</li>
          ))}
        </ul>
        <div>
          <label htmlFor={id}>
            {t('revokeReason')}
            <span className="desk-quiet">{t('required')}</span>
          </label>
          <Input.TextArea id={id} value={reason} maxLength={2000} autoSize={{ minRows: 2, maxRows: 5 }} onChange={(event) => setReason(event.target.value)} />
        </div>
        {send.error ? <ProblemAlert error={send.error} /> : null}
      </div>
    </Modal>
  );
}
