import { useText } from '@liuzhuan/ui';
import { InputNumber, Select, Space } from 'antd';
import { parseDeadline } from '@liuzhuan/worktime';
import { Field } from '../properties/fields/field';
import { TextField } from '../properties/fields/text-field';
import { DUE_TEXTS } from './due-texts';
import { readSpan, SPAN_UNITS, type SpanUnit, writeSpan } from './span-literal';

interface SpanFieldProps {
  readonly label: string;
  /** The literal; empty: none. */
  readonly value: string;
  readonly onCommit: (literal: string) => void;
  readonly emptyText: string;
  readonly required?: boolean;
}

const OTHER = 'other';

/** Number and unit in the office's words; a literal that says more stays editable as it is. */
export function SpanField({ label, value, onCommit, emptyText, required = false }: SpanFieldProps) {
  const t = useText(DUE_TEXTS);
  const span = readSpan(value);
  if (value !== '' && !span) {
    return <TextField label={`${label} · ${t('literal')}`} value={value} onCommit={onCommit} wrong={(text) => (text === '' || text.startsWith('=') || parseDeadline(text).ok ? undefined : t('wrong'))} />;
  }
  const unit = span?.unit ?? 'working-days';
  const units = [...SPAN_UNITS.map((one) => ({ value: one as SpanUnit | typeof OTHER, label: t(one) })), { value: OTHER as SpanUnit | typeof OTHER, label: t('other') }];
  const put = (count: number | null, next: SpanUnit | typeof OTHER) => {
    if (next === OTHER) return onCommit('P1DT4H');
    if (count === null || count <= 0) return required ? undefined : onCommit('');
    return onCommit(writeSpan({ count: Math.round(count), unit: next }));
  };
  return (
    <Field label={label}>
      {({ id, describedBy }) => (
        <Space.Compact block>
          <InputNumber id={id} aria-describedby={describedBy} min={0} precision={0} style={{ width: '40%' }} value={span?.count ?? null} placeholder={emptyText} onChange={(count) => put(count, unit)} />
          <Select aria-label={`${label} ${t('unit')}`} style={{ width: '60%' }} value={unit} options={units} onChange={(next: SpanUnit | typeof OTHER) => put(span?.count ?? 1, next)} />
        </Space.Compact>
      )}
    </Field>
  );
}
