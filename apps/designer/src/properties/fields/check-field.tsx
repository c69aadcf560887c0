import { Checkbox } from 'antd';
import type { ReactNode } from 'react';

interface CheckFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly help?: ReactNode;
}

/** Yes or no. */
export function CheckField({ label, value, onChange, help }: CheckFieldProps) {
  return (
    <div className="dz-field">
      <Checkbox checked={value} onChange={({ target }) => onChange(target.checked)}>
        {label}
      </Checkbox>
      {help ? <div className="dz-quiet dz-field-help">{help}</div> : null}
    </div>
  );
}
