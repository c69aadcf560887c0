import { type ReactNode, useId } from 'react';
import './field.css';

interface FieldProps {
  readonly label: string;
  /** Below the control: what to enter, or an example. */
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly children: (ids: { readonly id: string; readonly describedBy: string }) => ReactNode;
}

/** Label, control, help and error of one setting, tied together for screen readers. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  return (
    <div className="dz-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: `${id}-help` })}
      <div id={`${id}-help`}>
        {error ? (
          <div className="dz-field-error" role="alert">
            {error}
          </div>
        ) : null}
        {help ? <div className="dz-quiet dz-field-help">{help}</div> : null}
      </div>
    </div>
  );
}
