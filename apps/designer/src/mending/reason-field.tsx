import { useText } from '@liuzhuan/ui';
import { Input } from 'antd';
import { MENDING_TEXTS } from './mending-texts';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why: kept in the history of the case and in the audit log. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const t = useText(MENDING_TEXTS);
  return (
    <label className="dz-block">
      {t('reason')}
      <Input.TextArea rows={2} maxLength={2000} value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}
