import type { FormField } from './read-forms';
import type { ValueKind, Variable } from './variable';

const KINDS: Readonly<Record<string, ValueKind>> = {
  textfield: 'text',
  textarea: 'text',
  opinion: 'text',
  number: 'number',
  checkbox: 'flag',
  person: 'person',
  unit: 'unit',
  select: 'text',
  radio: 'text',
  checklist: 'list',
  taglist: 'list',
  dynamiclist: 'list',
  attachment: 'list',
  filepicker: 'list',
};
const DATES: Readonly<Record<string, ValueKind>> = { date: 'date', datetime: 'moment', time: 'time' };

/** What a field of a form holds. */
export function kindOfField({ type, subtype = 'date' }: FormField): ValueKind {
  return type === 'datetime' ? (DATES[subtype] ?? 'date') : (KINDS[type] ?? 'any');
}

/** The variable of a form field; who gives it is said by the steps that use the form. */
export function variableOfField(field: FormField, form: string): Variable {
  const { key, label, options, rows } = field;
  const kind = kindOfField(field);
  return {
    name: key,
    from: { zh: `表单 ${form}：${label}`, en: `form ${form}: ${label}` },
    kind,
    values: kind === 'list' ? undefined : options,
    entries: rows?.map((row) => variableOfField(row, form)),
    givers: [],
  };
}
