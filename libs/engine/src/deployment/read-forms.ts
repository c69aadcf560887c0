import { type Diagnostic, isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { diagnose } from '../codes';
import { checkForm } from '../forms/check-form';
import type { Resource } from '../ports/definition-store';

export interface ReadForms {
  /** Schemas by key: the schema's `id`, or else the file's name up to the first dot. */
  readonly forms: Readonly<Record<string, JsonObject>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks the forms of a deployment. */
export function readForms(resources: readonly Resource[]): ReadForms {
  const forms: Record<string, JsonObject> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { name, kind, content } of resources) {
    if (kind !== 'form') continue;
    const schema = readJson(content);
    if (!isJsonObject(schema.value)) {
      diagnostics.push(diagnose('form-unreadable', { resource: name }, { reason: schema.reason }));
      continue;
    }
    const { id } = schema.value;
    const key = typeof id === 'string' && id !== '' ? id : formKeyOfFile(name);
    if (Object.hasOwn(forms, key)) diagnostics.push(diagnose('form-duplicate', { resource: name }, { form: key }));
    forms[key] = schema.value;
    diagnostics.push(...checkForm(schema.value, key, name));
  }
  return { forms, diagnostics };
}

function formKeyOfFile(name: string): string {
  return (name.split('/').at(-1) ?? name).split('.')[0] ?? name;
}

function readJson(content: string): { readonly value?: Json; readonly reason: string } {
  try {
    return { value: JSON.parse(content) as Json, reason: 'object expected' };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
