import type { Diagnostic, JsonObject } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { diagnose } from '../codes';
import { fieldsOfForm, type FormLevel, isFormLevel } from '../forms/form-field';

/** Every field a task lets people edit has to be in its form. A form that is missing altogether is lint's to say. */
export function checkEditable(program: Program, forms: Readonly<Record<string, JsonObject>>, resource: string): Diagnostic[] {
  return Object.values(program.scopes).flatMap((scope) =>
    Object.values(scope.nodes).flatMap((node) => {
      const form = node.task?.form;
      const schema = form && forms[form.key];
      if (!form || !schema || node.opens !== undefined) return [];
      const known = new Set(pathsOf(fieldsOfForm(schema)));
      return form.editable
        .filter((field) => field !== '*' && !known.has(field))
        .map((field) => diagnose('form-editable-unknown', { resource, elementId: node.id, property: 'editable' }, { node: node.name || node.id, field, form: form.key }));
    }),
  );
}

/** What `editable` may name: fields, the objects around them, and fields of rows, which share the right of their list. */
function pathsOf(level: FormLevel, prefix = ''): readonly string[] {
  return [...level].flatMap(([key, entry]) => {
    const path = prefix + key;
    if (isFormLevel(entry)) return [path, ...pathsOf(entry, `${path}.`)];
    return entry.row ? [path, ...pathsOf(entry.row)] : [path];
  });
}
