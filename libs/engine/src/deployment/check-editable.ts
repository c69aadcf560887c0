import type { Diagnostic, JsonObject } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { diagnose } from '../codes';
import { fieldPathsOf } from '../forms/form-field';

/** Every field a task lets people edit, or hides, has to be in its form. A form that is missing altogether is lint's to say. */
export function checkEditable(program: Program, forms: Readonly<Record<string, JsonObject>>, resource: string): Diagnostic[] {
  return Object.values(program.scopes).flatMap((scope) =>
    Object.values(scope.nodes).flatMap((node) => {
      const form = node.task?.form;
      const schema = form && forms[form.key];
      if (!form || !schema) return [];
      const known = new Set(fieldPathsOf(schema));
      const at = (property: string) => ({ resource, elementId: node.id, property });
      const params = (field: string) => ({ node: node.name || node.id, field, form: form.key });
      const hidden = form.hidden ?? [];
      return [
        ...form.editable.filter((field) => field !== '*' && !known.has(field) && node.opens === undefined).map((field) => diagnose('form-editable-unknown', at('editable'), params(field))),
        ...hidden.filter((field) => !known.has(field)).map((field) => diagnose('form-hidden-unknown', at('hidden'), params(field))),
        ...form.editable.filter((field) => hidden.includes(field)).map((field) => diagnose('form-hidden-editable', at('hidden'), params(field))),
      ];
    }),
  );
}
