import type { ActionResult, Task } from '@liuzhuan/contract';
import { useAction, useText } from '@liuzhuan/ui';
import { useState } from 'react';
import { OperationDialog } from './operation-dialog';
import { OPERATIONS_TEXTS } from './operations-texts';

interface RemoveMemberDialogProps {
  readonly task: Task;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

/** 减签: whose task goes, and why. */
export function RemoveMemberDialog({ task, onDone, onClose }: RemoveMemberDialogProps) {
  const t = useText(OPERATIONS_TEXTS);
  const [reason, setReason] = useState('');
  const send = useAction('removeMember');
  const person = task.assignee?.name ?? task.candidates.map(({ name }) => name).join('、');
  return (
    <OperationDialog
      title={t('removeMemberTitle')}
      text={t('removeMemberText', { person, name: task.name })}
      confirm={t('removeMemberConfirm')}
      danger
      words={{ label: t('reason'), value: reason, required: true, onChange: setReason }}
      pending={send.isPending}
      error={send.error}
      onConfirm={() => send.mutate({ path: { id: task.id }, body: { reason: reason.trim() }, ifMatch: task.revision }, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}
