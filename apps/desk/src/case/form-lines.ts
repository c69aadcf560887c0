interface Field {
  readonly type?: unknown;
  readonly key?: unknown;
  readonly label?: unknown;
  readonly components?: unknown;
  readonly values?: unknown;
}

export interface FormLine {
  readonly label: string;
  readonly value: string;
}

/** The fields of a form-js schema with what they hold, as text for paper: labels of choices instead of their values, empty fields too. */
export function formLines(schema: Readonly<Record<string, unknown>>, data: Readonly<Record<string, unknown>>): FormLine[] {
  const fields = Array.isArray(schema.components) ? (schema.components as readonly Field[]) : [];
  return fields.flatMap((field) => {
    if (Array.isArray(field.components) && field.type !== 'dynamiclist') return formLines({ components: field.components }, data);
    if (typeof field.key !== 'string') return [];
    return [{ label: typeof field.label === 'string' ? field.label : field.key, value: shown(valueAt(data, field.key), field) }];
  });
}

/** `a.b` means the entry b of a. */
function valueAt(data: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined), data);
}

function shown(value: unknown, field: Field): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '☑' : '☐';
  if (Array.isArray(value)) return value.map((member) => shown(member, field)).join('、');
  if (typeof value === 'object') return Object.values(value).map((member) => shown(member, {})).filter(Boolean).join(' ');
  const choices = Array.isArray(field.values) ? (field.values as readonly { readonly value?: unknown; readonly label?: unknown }[]) : [];
  const choice = choices.find((entry) => entry.value === value);
  return typeof choice?.label === 'string' ? choice.label : String(value);
}
