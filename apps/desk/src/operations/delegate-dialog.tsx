import type { ActionResult, Task } from '@liuzhuan/contract';
import { useAction, useText } from '@liuzhuan/ui';
import { useId, useState } from 'react';
import { PersonPicker } from '../people/person-picker';
import { OperationDialog } from './operation-dialog';
import { OPERATIONS_TEXTS } from './operations-texts';
import { resultOfRow } from './result-of-row';

interface DelegateDialogProps {
  readonly task: Task;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

/** 委派: who does the work, and what it is. */
export function DelegateDialog({ task, onDone, onClose }: DelegateDialogProps) {
  const t = useText(OPERATIONS_TEXTS);
  const id = useId();
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const send = useAction('delegateTask');
  const confirm = () =>
    to && send.mutate({ path: { id: task.id }, body: { to, reason: reason.trim() }, ifMatch: task.revision }, { onSuccess: (row) => onDone(resultOfRow(row, 'delegated')) });
  return (
    <OperationDialog
      title={t('delegateTitle')}
      text={t('delegateText')}
      confirm={t('delegateConfirm')}
      words={{ label: t('delegateReason'), value: reason, required: true, onChange: setReason }}
      ready={to !== undefined}
      pending={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div>
        <label htmlFor={id}>{t('delegateTo')}</label>
        <PersonPicker id={id} value={to} onChange={setTo} without={task.assignee ? [task.assignee.id] : []} />
      </div>
    </OperationDialog>
  );
}
