import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useCommitted } from '../../editing/use-committed';
import { Field } from './field';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly help?: ReactNode;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  /** What is wrong with a text; a wrong one is not taken over. */
  readonly wrong?: (text: string) => string | undefined;
}

/** A text of the drawing. */
export function TextField({ label, value, onCommit, help, placeholder, multiline = false, wrong }: TextFieldProps) {
  const { text, setText, flush } = useCommitted(value, (next) => (wrong?.(next) === undefined ? onCommit(next) : undefined));
  const error = wrong?.(text);
  return (
    <Field label={label} help={help} error={error}>
      {({ id, describedBy }) =>
        multiline ? (
          <Input.TextArea id={id} aria-describedby={describedBy} value={text} placeholder={placeholder} autoSize={{ minRows: 1, maxRows: 8 }} onChange={({ target }) => setText(target.value)} onBlur={flush} />
        ) : (
          <Input id={id} aria-describedby={describedBy} status={error ? 'error' : undefined} value={text} placeholder={placeholder} onChange={({ target }) => setText(target.value)} onBlur={flush} onPressEnter={flush} />
        )
      }
    </Field>
  );
}
