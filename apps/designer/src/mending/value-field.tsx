import { useText } from '@liuzhuan/ui';
import { Input, Select } from 'antd';
import { MENDING_TEXTS } from './mending-texts';
import { readValue, VALUE_TYPES, type ValueType, type Written, written } from './variable-edits';

interface ValueFieldProps {
  readonly name: string;
  readonly value: Written;
  readonly onChange: (value: Written) => void;
}

/** What a text becomes when its type is changed: kept where it can be. */
const FIRST: Partial<Record<ValueType, string>> = { boolean: 'true', null: '', list: '[]', context: '{}' };

/** The type of a value, and the field that suits it. */
export function ValueField({ name, value, onChange }: ValueFieldProps) {
  const t = useText(MENDING_TEXTS);
  const read = readValue(value);
  const label = t('valueOf', { name });
  const change = (text: string) => onChange({ ...value, text });
  return (
    <>
      <div className="dz-mend-value">
        <Select
          aria-label={t('typeOf', { name })}
          value={value.type}
          popupMatchSelectWidth={false}
          style={{ width: 150 }}
          options={VALUE_TYPES.map((type) => ({ value: type, label: t(type) }))}
          onChange={(type) => onChange({ type, text: FIRST[type] ?? (value.type === 'null' ? '' : value.text) })}
        />
        {value.type === 'null' ? null : value.type === 'boolean' ? (
          <Select aria-label={label} value={value.text === 'true' ? 'true' : 'false'} style={{ flex: 1 }} options={[{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }]} onChange={change} />
        ) : (
          <Input.TextArea
            aria-label={label}
            aria-invalid={'mistake' in read}
            status={'mistake' in read ? 'error' : undefined}
            autoSize={{ minRows: 1, maxRows: 8 }}
            value={value.text}
            style={{ flex: 1, fontFamily: value.type === 'list' || value.type === 'context' ? 'monospace' : undefined }}
            onChange={({ target }) => change(target.value)}
          />
        )}
      </div>
      {'mistake' in read ? (
        <div role="alert" className="dz-field-error">
          {t(read.mistake)}
        </div>
      ) : null}
    </>
  );
}

/** An empty value for a new variable. */
export const EMPTY: Written = written('');
