import type { ActionResult, Instance, Task } from '@liuzhuan/contract';
import { ProblemAlert, useAction, useRead, useText } from '@liuzhuan/ui';
import { Input, Modal, Radio } from 'antd';
import { useId, useState } from 'react';
import { DIALOG_TEXTS } from './dialog-texts';
import { ReturnPreview } from './return-preview';

interface ReturnDialogProps {
  readonly task: Task;
  readonly instance?: Instance;
  readonly reason: string;
  readonly onDone: (result: ActionResult) => void;
  readonly onClose: () => void;
}

/** 退回: where to, what will be withdrawn, why. Nothing can be confirmed before the preview is seen. */
export function ReturnDialog({ task, instance, reason: opinion, onDone, onClose }: ReturnDialogProps) {
  const t = useText(DIALOG_TEXTS);
  const id = useId();
  const only = task.returnTargets.length === 1 ? task.returnTargets[0]?.node : undefined;
  const [to, setTo] = useState(only);
  const [reason, setReason] = useState(opinion);
  const send = useAction('returnTask');
  // Not asked for again while the return is on its way: the task is gone by then.
  const preview = useRead('previewReturn', { path: { id: task.id }, query: { to: to ?? '' } }, { enabled: to !== undefined && !send.isPending });
  const doneBy = (node: string) => instance?.opinions.findLast((opinion) => opinion.node === node)?.person?.name;
  const confirm = () => to && send.mutate({ path: { id: task.id }, body: { to, reason: reason.trim() }, ifMatch: task.revision }, { onSuccess: onDone });
  return (
    <Modal
      open
      centered
      width={880}
      title={t('returnTitle')}
      onCancel={onClose}
      onOk={confirm}
      okText={t('returnConfirm')}
      okButtonProps={{ danger: true, size: 'large', disabled: !to || !reason.trim() || !preview.data }}
      cancelButtonProps={{ size: 'large' }}
      confirmLoading={send.isPending}
      destroyOnHidden
    >
      <div className="desk-dialog">
        <fieldset>
          <legend>{t('returnTarget')}</legend>
          <Radio.Group value={to} onChange={(event) => setTo(String(event.target.value))} className="desk-targets">
            {task.returnTargets.map(({ node, name }) => {
              const person = doneBy(node);
              return (
                <Radio key={node} value={node}>
                  {person ? t('returnTargetBy', { name, person }) : name}
                </Radio>
              );
            })}
          </Radio.Group>
        </fieldset>
        {to ? <ReturnPreview query={preview} diagrams={instance?.diagrams ?? []} /> : <p className="desk-quiet">{t('chooseTarget')}</p>}
        <div>
          <label htmlFor={id}>
            {t('returnReason')}
            <span className="desk-quiet">{t('reasonRequired')}</span>
          </label>
          <Input.TextArea id={id} value={reason} maxLength={10_000} autoSize={{ minRows: 2, maxRows: 6 }} onChange={(event) => setReason(event.target.value)} />
        </div>
        {send.error ? <ProblemAlert error={send.error} /> : null}
      </div>
    </Modal>
  );
}
