import { ProblemAlert, useAction, useText } from '@liuzhuan/ui';
import { App, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { DIALOG_TEXTS } from './dialog-texts';

interface RemindDialogProps {
  readonly tasks: readonly string[];
  readonly onClose: () => void;
}

/** 催办: everybody who has one of these tasks is told. */
export function RemindDialog({ tasks, onClose }: RemindDialogProps) {
  const t = useText(DIALOG_TEXTS);
  const id = useId();
  const { message } = App.useApp();
  const [text, setText] = useState<string>(t('remindDefault'));
  const send = useAction('remindTask');
  const confirm = () =>
    void Promise.all(tasks.map((task) => send.mutateAsync({ path: { id: task }, body: { text: text.trim() || undefined } }))).then(
      () => {
        void message.success(t('reminded'));
        onClose();
      },
      // What went wrong stands in the dialog.
      () => undefined,
    );
  return (
    <Modal open centered title={t('remindTitle')} onCancel={onClose} onOk={confirm} okText={t('remindConfirm')} okButtonProps={{ size: 'large' }} cancelButtonProps={{ size: 'large' }} confirmLoading={send.isPending} destroyOnHidden>
      <div className="desk-dialog">
        <div>
          <label htmlFor={id}>{t('remindText')}</label>
          <Input.TextArea id={id} value={text} maxLength={2000} autoSize={{ minRows: 2, maxRows: 5 }} onChange={(event) => setText(event.target.value)} />
        </div>
        {send.error ? <ProblemAlert error={send.error} /> : null}
      </div>
    </Modal>
  );
}
