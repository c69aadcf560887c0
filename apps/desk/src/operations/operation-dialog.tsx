import { ProblemAlert, useText } from '@liuzhuan/ui';
import { Input, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { OPERATIONS_TEXTS } from './operations-texts';

interface OperationDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly confirm: string;
  readonly danger?: boolean;
  /** What has to be filled in beside the words. */
  readonly children?: ReactNode;
  readonly words: { readonly label: string; readonly value: string; readonly required: boolean; readonly onChange: (words: string) => void };
  /** Beside the words everything is there. */
  readonly ready?: boolean;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** One operation before it is done: what it comes to, what it needs, and why. */
export function OperationDialog({ title, text, confirm, danger = false, children, words, ready = true, pending, error, onConfirm, onClose }: OperationDialogProps) {
  const t = useText(OPERATIONS_TEXTS);
  const id = useId();
  const complete = ready && (!words.required || words.value.trim() !== '');
  return (
    <Modal
      open
      centered
      title={title}
      onCancel={onClose}
      onOk={onConfirm}
      okText={confirm}
      okButtonProps={{ danger, size: 'large', disabled: !complete }}
      cancelButtonProps={{ size: 'large' }}
      confirmLoading={pending}
      destroyOnHidden
    >
      <div className="desk-dialog">
        {text ? <p className="desk-dialog-text">{text}</p> : null}
        {children}
        <div>
          <label htmlFor={id}>
            {words.label}
            <span className="desk-quiet">{t(words.required ? 'required' : 'optional')}</span>
          </label>
          <Input.TextArea id={id} value={words.value} maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} onChange={(event) => words.onChange(event.target.value)} />
        </div>
        {error ? <ProblemAlert error={error} /> : null}
      </div>
    </Modal>
  );
}
