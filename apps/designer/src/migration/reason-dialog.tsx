import { ProblemAlert, useText } from '@liuzhuan/ui';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { MIGRATION_TEXTS } from './migration-texts';

export interface ReasonDialogProps {
  readonly title: string;
  readonly words: string;
  readonly okText: string;
  readonly label: string;
  readonly reason?: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onOk: (reason: string) => void;
  readonly onClose: () => void;
}

/** Says what a step touches, in numbers, and asks why; without a reason it cannot be pressed. */
export function ReasonDialog({ title, words, okText, label, reason: given = '', pending, error, onOk, onClose }: ReasonDialogProps) {
  const t = useText(MIGRATION_TEXTS);
  const [reason, setReason] = useState(given);
  return (
    <Modal open title={title} okText={okText} cancelText={t('cancel')} okButtonProps={{ disabled: reason.trim() === '', loading: pending, danger: true }} onOk={() => onOk(reason)} onCancel={onClose}>
      <div className="dz-stack">
        <p style={{ margin: 0 }}>{words}</p>
        <label className="dz-block">
          {label}
          <Input.TextArea rows={2} value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
        </label>
        {error ? <ProblemAlert error={error} /> : null}
      </div>
    </Modal>
  );
}
