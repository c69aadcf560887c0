import type { Instance } from '@liuzhuan/contract';
import { useAction, useText } from '@liuzhuan/ui';
import { App } from 'antd';
import { useState } from 'react';
import { OperationDialog } from './operation-dialog';
import { OPERATIONS_TEXTS } from './operations-texts';

const STEERING = {
  suspend: { route: 'suspendInstance', title: 'suspendTitle', text: 'suspendText', confirm: 'suspendConfirm', done: 'suspended' },
  resume: { route: 'resumeInstance', title: 'resumeTitle', text: 'resumeText', confirm: 'resumeConfirm', done: 'resumed' },
} as const;

interface SteerDialogProps {
  readonly operation: keyof typeof STEERING;
  readonly instance: Instance;
  readonly onClose: () => void;
}

/** 挂起 and 恢复 of a whole case: why. */
export function SteerDialog({ operation, instance, onClose }: SteerDialogProps) {
  const t = useText(OPERATIONS_TEXTS);
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const { route, title, text, confirm, done } = STEERING[operation];
  const send = useAction(route);
  const onSuccess = () => {
    void message.success(t(done));
    onClose();
  };
  return (
    <OperationDialog
      title={t(title)}
      text={t(text)}
      confirm={t(confirm)}
      words={{ label: t('reason'), value: reason, required: true, onChange: setReason }}
      pending={send.isPending}
      error={send.error}
      onConfirm={() => send.mutate({ path: { id: instance.id }, body: { reason: reason.trim() } }, { onSuccess })}
      onClose={onClose}
    />
  );
}
