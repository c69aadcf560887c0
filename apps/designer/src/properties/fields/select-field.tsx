import { useText } from '@liuzhuan/ui';
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { DESIGNER_TEXTS } from '../../shell/designer-texts';
import { Field } from './field';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown once it is chosen; the label unless told otherwise. */
  readonly short?: string;
}

interface SelectFieldProps {
  readonly label: string;
  /** Empty: nothing chosen. */
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly placeholder?: string;
  readonly clearable?: boolean;
}

const byLabel = (search: string, option?: { readonly label?: unknown; readonly value?: unknown }) => `${String(option?.label)} ${String(option?.value)}`.includes(search);

/** One of a list. A value that is not in the list (any more) stays visible. */
export function SelectField({ label, value, choices, onChange, help, placeholder, clearable = false }: SelectFieldProps) {
  const known = value === '' || choices.some((choice) => choice.value === value);
  return (
    <Field label={label} help={help}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          style={{ width: '100%' }}
          value={value === '' ? undefined : value}
          options={known ? [...choices] : [{ value, label: value }, ...choices]}
          placeholder={placeholder}
          allowClear={clearable}
          showSearch={{ filterOption: byLabel }}
          onChange={(next: string | undefined) => onChange(next ?? '')}
        />
      )}
    </Field>
  );
}

interface MultiSelectFieldProps extends Omit<SelectFieldProps, 'value' | 'onChange' | 'clearable'> {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** Texts that are not in the list may be entered: they are offered after what is in it. */
  readonly free?: boolean;
}

/** Several of a list. */
export function MultiSelectField({ label, value, choices, onChange, help, placeholder, free = false }: MultiSelectFieldProps) {
  const t = useText(DESIGNER_TEXTS);
  const [search, setSearch] = useState('');
  const missing = value.filter((one) => !choices.some((choice) => choice.value === one)).map((one) => ({ value: one, label: one }));
  const typed = search.trim();
  const isNew = free && typed !== '' && ![...choices, ...missing].some((choice) => choice.value === typed || choice.label === typed);
  const options = [...choices, ...missing, ...(isNew ? [{ value: typed, label: t('useText', { text: typed }), short: typed }] : [])];
  return (
    <Field label={label} help={help}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          mode="multiple"
          style={{ width: '100%' }}
          value={[...value]}
          options={options.map((choice) => ({ short: choice.label, ...choice }))}
          optionLabelProp="short"
          placeholder={placeholder}
          showSearch={{ filterOption: byLabel, searchValue: search, onSearch: setSearch }}
          onChange={(next: string[]) => onChange(next)}
        />
      )}
    </Field>
  );
}
