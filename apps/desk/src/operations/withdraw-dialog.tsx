import type { ActionResult, Task } from '@liuzhuan/contract';
import { useAction, useText } from '@liuzhuan/ui';
import { useState } from 'react';
import { OperationDialog } from './operation-dialog';
import { OPERATIONS_TEXTS } from './operations-texts';

interface WithdrawDialogProps {
  readonly task: Task;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

/** 撤回: one's own decision, as long as nobody acted on it. */
export function WithdrawDialog({ task, onDone, onClose }: WithdrawDialogProps) {
  const t = useText(OPERATIONS_TEXTS);
  const [reason, setReason] = useState('');
  const send = useAction('withdrawTask');
  return (
    <OperationDialog
      title={t('withdrawTitle')}
      text={t('withdrawText')}
      confirm={t('withdrawConfirm')}
      words={{ label: t('reason'), value: reason, required: false, onChange: setReason }}
      pending={send.isPending}
      error={send.error}
      onConfirm={() => send.mutate({ path: { id: task.id }, body: { reason: reason.trim() || undefined }, ifMatch: task.revision }, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}
