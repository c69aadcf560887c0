import type { ActionResult, Task } from '@liuzhuan/contract';
import { useAction, useText } from '@liuzhuan/ui';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { OperationDialog } from './operation-dialog';
import { OPERATIONS_TEXTS } from './operations-texts';

interface JumpDialogProps {
  readonly task: Task;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

/** 跳转, for administrators: where the case goes on instead, and why. */
export function JumpDialog({ task, onDone, onClose }: JumpDialogProps) {
  const t = useText(OPERATIONS_TEXTS);
  const id = useId();
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const send = useAction('jumpTask');
  const confirm = () => to && send.mutate({ path: { id: task.id }, body: { to, reason: reason.trim() }, ifMatch: task.revision }, { onSuccess: onDone });
  return (
    <OperationDialog
      title={t('jumpTitle')}
      text={t('jumpText')}
      confirm={t('jumpConfirm')}
      danger
      words={{ label: t('reason'), value: reason, required: true, onChange: setReason }}
      ready={to !== undefined}
      pending={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div>
        <label htmlFor={id}>{t('jumpTo')}</label>
        <Select id={id} size="large" style={{ width: '100%' }} value={to} onChange={setTo} placeholder={t('choose')} options={task.jumpTargets.map(({ node, name }) => ({ value: node, label: name }))} />
      </div>
    </OperationDialog>
  );
}
