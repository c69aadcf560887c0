import { useText } from '@liuzhuan/ui';
import { Input } from 'antd';
import { Field } from '../properties/fields/field';
import { DEPLOY_TEXTS } from './deploy-texts';

interface DeployFieldsProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** Undefined: no reason is asked for. */
  readonly reason?: string;
  readonly onReason: (reason: string) => void;
}

const LONGEST = 900;

/** Why this version, and why in spite of warnings. */
export function DeployFields({ note, onNote, reason, onReason }: DeployFieldsProps) {
  const t = useText(DEPLOY_TEXTS);
  return (
    <div>
      <Field label={t('note')}>
        {({ id, describedBy }) => <Input.TextArea id={id} aria-describedby={describedBy} value={note} rows={2} maxLength={LONGEST} placeholder={t('noteExample')} onChange={({ target }) => onNote(target.value)} />}
      </Field>
      {reason === undefined ? null : (
        <Field label={t('reason')}>
          {({ id, describedBy }) => <Input.TextArea id={id} aria-describedby={describedBy} value={reason} rows={2} maxLength={LONGEST} onChange={({ target }) => onReason(target.value)} />}
        </Field>
      )}
    </div>
  );
}
