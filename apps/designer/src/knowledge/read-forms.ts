import type { ResourceDto } from '@liuzhuan/contract';
import type { FormSchema } from '@liuzhuan/ui';

/** A value a field offers, and how it is shown. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** A field of a form that holds a value. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  /** form-js's word: `textfield`, `select`, `datetime` … */
  readonly type: string;
  /** Of a `datetime`: `date`, `time` or `datetime`. */
  readonly subtype?: string;
  /** Of a choice: what it offers. */
  readonly options?: readonly FieldOption[];
  /** Of a list of rows: the fields of a row, which are no variables of their own. */
  readonly rows?: readonly FormField[];
}

/** A form of the deployment. */
export interface FormFile {
  readonly key: string;
  /** File name. */
  readonly name: string;
  readonly schema: FormSchema;
  readonly fields: readonly FormField[];
}

const textAt = (schema: FormSchema, property: string) => (typeof schema[property] === 'string' ? schema[property] : undefined);

function optionsOf(schema: FormSchema): readonly FieldOption[] | undefined {
  const values = schema['values'];
  if (!Array.isArray(values)) return undefined;
  return (values as readonly Partial<FieldOption>[]).flatMap(({ value, label }) => (typeof value === 'string' ? [{ value, label: label ?? value }] : []));
}

function fieldsOf(schema: FormSchema): readonly FormField[] {
  const type = textAt(schema, 'type') ?? '';
  const inside = (schema.components ?? []).flatMap(fieldsOf);
  const isRows = type === 'dynamiclist';
  const key = isRows ? textAt(schema, 'path') : schema.key;
  if (key === undefined) return inside;
  const own = { key, label: textAt(schema, 'label') ?? key, type, subtype: textAt(schema, 'subtype'), options: optionsOf(schema) };
  return isRows ? [{ ...own, rows: inside }] : [own, ...inside];
}

/** The key by which diagrams call a form: its `id`, or else the file's name up to the first dot. */
export function formKeyOf(schema: FormSchema, file: string): string {
  const { id } = schema;
  return typeof id === 'string' && id !== '' ? id : (file.split('.')[0] ?? file);
}

/** The forms among the files; a file that is no JSON is left out (the findings say so). */
export function readForms(resources: readonly ResourceDto[]): readonly FormFile[] {
  return resources.flatMap(({ name, kind, content }) => {
    if (kind !== 'form') return [];
    try {
      const schema = JSON.parse(content) as FormSchema;
      return [{ key: formKeyOf(schema, name), name, schema, fields: (schema.components ?? []).flatMap(fieldsOf) }];
    } catch {
      return [];
    }
  });
}
