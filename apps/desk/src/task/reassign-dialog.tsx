import type { ActionResult, Task } from '@liuzhuan/contract';
import { ProblemAlert, textOf, useAction, useText } from '@liuzhuan/ui';
import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { PersonPicker } from '../people/person-picker';
import { DIALOG_TEXTS } from './dialog-texts';

interface ReassignDialogProps {
  readonly task: Task;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

/** 转办: to whom, and why. */
export function ReassignDialog({ task, onDone, onClose }: ReassignDialogProps) {
  const t = useText(DIALOG_TEXTS);
  const id = useId();
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const send = useAction('reassignTask');
  const confirm = () =>
    to &&
    send.mutate(
      { path: { id: task.id }, body: { to, reason: reason.trim() || undefined }, ifMatch: task.revision },
      {
        onSuccess: ({ instance, id: moved, node, name, assignee, due }) => {
          const persons = assignee ? [assignee] : [];
          const person = assignee?.name ?? '';
          const message = { zh: textOf(DIALOG_TEXTS, 'zh', 'reassigned', { person }), en: textOf(DIALOG_TEXTS, 'en', 'reassigned', { person }) };
          onDone({ instance, status: 'active', message, next: [{ task: moved, node, name, persons, due }] });
        },
      },
    );
  return (
    <Modal
      open
      centered
      title={t('reassignTitle')}
      onCancel={onClose}
      onOk={confirm}
      okText={t('reassignConfirm')}
      okButtonProps={{ size: 'large', disabled: !to }}
      cancelButtonProps={{ size: 'large' }}
      confirmLoading={send.isPending}
      destroyOnHidden
    >
      <div className="desk-dialog">
        <div>
          <label htmlFor={`${id}-person`}>{t('reassignTo')}</label>
          <PersonPicker id={`${id}-person`} value={to} onChange={setTo} without={task.assignee ? [task.assignee.id] : []} />
        </div>
        <div>
          <label htmlFor={id}>{t('reassignReason')}</label>
          <Input.TextArea id={id} value={reason} maxLength={10_000} autoSize={{ minRows: 2, maxRows: 5 }} onChange={(event) => setReason(event.target.value)} />
        </div>
        {send.error ? <ProblemAlert error={send.error} /> : null}
      </div>
    </Modal>
  );
}
