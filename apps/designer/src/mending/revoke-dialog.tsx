import type { TokenDto } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import './mending.css';
import { MENDING_TEXTS } from './mending-texts';
import { ReasonField } from './reason-field';

interface RevokeDialogProps {
  readonly instance: string;
  readonly tokens: readonly TokenDto[];
  readonly total: number;
  readonly onClose: () => void;
}

/** Revokes a case: what is withdrawn with it, and why. */
export function RevokeDialog({ instance, tokens, total, onClose }: RevokeDialogProps) {
  const t = useText(MENDING_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const revoke = useAction('cancelInstance');
  const run = () =>
    revoke.mutate(
      { path: { id: instance }, body: { reason } },
      {
        onSuccess: () => {
          void message.success(t('done'));
          onClose();
        },
      },
    );
  return (
    <Modal open width={560} title={t('revokeTitle')} okText={t('revokeDo')} cancelText={common('cancel')} okButtonProps={{ disabled: reason.trim() === '', danger: true }} confirmLoading={revoke.isPending} onOk={run} onCancel={onClose}>
      <div className="dz-stack">
        <section className="dz-mend-outcome" aria-label={t('consequences')}>
          {t('revokeTouches', { count: total })}
          <ul>
            {tokens.slice(0, 20).map(({ token, name, task }) => (
              <li key={token} className="lz-wrap">
                {name} {task && task.persons.length > 0 ? <span className="dz-quiet">{t('with', { persons: task.persons.map((person) => person.name).join('、') })}</span> : null}
              </li>
            ))}
          </ul>
        </section>
        <ReasonField value={reason} onChange={setReason} />
        {revoke.error ? <ProblemAlert error={revoke.error} /> : null}
      </div>
    </Modal>
  );
}
