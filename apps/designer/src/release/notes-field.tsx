import { useText } from '@liuzhuan/ui';
import { Button, Input } from 'antd';
import { Field } from '../properties/fields/field';
import { RELEASE_TEXTS } from './release-texts';

const LONGEST = 20_000;

interface NotesFieldProps {
  readonly value: string;
  /** Somebody wrote them anew: the comparison does not write over it by itself. */
  readonly changed: boolean;
  /** Undefined: what the comparison says. */
  readonly onChange: (value: string | undefined) => void;
}

/** Release notes: what has changed, from the comparison, in the author's own words where she likes. */
export function NotesField({ value, changed, onChange }: NotesFieldProps) {
  const t = useText(RELEASE_TEXTS);
  const reset = changed ? (
    <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onChange(undefined)}>
      {t('notesReset')}
    </Button>
  ) : undefined;
  return (
    <Field label={t('notes')} help={reset}>
      {({ id, describedBy }) => (
        <Input.TextArea id={id} aria-describedby={describedBy} value={value} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={LONGEST} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
}
