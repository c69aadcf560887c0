import { useText } from '@liuzhuan/ui';
import { Input } from 'antd';
import { Field } from '../properties/fields/field';
import { readVariables } from '../watch/read-variables';
import { SIMULATION_TEXTS } from './simulation-texts';

interface JsonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A small JSON object typed by hand; says when it is none. */
export function JsonField({ label, value, onChange }: JsonFieldProps) {
  const t = useText(SIMULATION_TEXTS);
  return (
    <Field label={label} error={readVariables(value) === undefined ? t('notJson') : undefined}>
      {({ id, describedBy }) => <Input.TextArea id={id} aria-describedby={describedBy} autoSize={{ minRows: 1, maxRows: 6 }} value={value} style={{ fontFamily: 'monospace' }} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  );
}
