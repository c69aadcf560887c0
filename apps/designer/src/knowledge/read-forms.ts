import type { ResourceDto } from '@liuzhuan/contract';
import type { FormSchema } from '@liuzhuan/ui';

/** A field of a form that holds a value. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  /** form-js's word: `textfield`, `select`, `datetime` … */
  readonly type: string;
}

/** A form of the deployment. */
export interface FormFile {
  readonly key: string;
  /** File name. */
  readonly name: string;
  readonly schema: FormSchema;
  readonly fields: readonly FormField[];
}

function fieldsOf(schema: FormSchema): readonly FormField[] {
  const own = schema.key === undefined ? [] : [{ key: schema.key, label: typeof schema['label'] === 'string' ? schema['label'] : schema.key, type: String(schema['type'] ?? '') }];
  return [...own, ...(schema.components ?? []).flatMap(fieldsOf)];
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
