import type { BpmnModel } from '@liuzhuan/bpmn';
import { flowNodesOf } from '@liuzhuan/bpmn';
import type { DirectoryDto } from '@liuzhuan/contract';
import { kindOfField } from './field-variables';
import type { FormField, FormFile } from './read-forms';

/** A field in which whoever does a step names who does a later one (由上一环节经办人指定). */
export interface PersonChoice {
  /** The variable, that is the key of the field. */
  readonly variable: string;
  /** Id and name of the step whose form has it. */
  readonly step: string;
  readonly stepName: string;
  readonly field: string;
}

/** A field of persons, or a choice among ids of persons. */
function namesPersons(field: FormField, directory: DirectoryDto | undefined): boolean {
  if (kindOfField(field) === 'person') return true;
  const { options } = field;
  return options !== undefined && options.length > 0 && options.every(({ value }) => directory?.persons.some(({ id }) => id === value));
}

/** Every field of persons that a step fills in, the first step first. */
export function personChoicesOf(model: BpmnModel | undefined, forms: readonly FormFile[], directory: DirectoryDto | undefined): readonly PersonChoice[] {
  const found = new Map<string, PersonChoice>();
  for (const node of (model?.processes ?? []).flatMap(flowNodesOf)) {
    const settings = node.type === 'startEvent' ? node.form : 'settings' in node ? node.settings.form : undefined;
    const form = forms.find(({ key }) => key === settings?.key);
    for (const field of form?.fields ?? []) {
      const editable = node.type === 'startEvent' ? 'all' : (settings?.editable ?? 'all');
      const fills = editable === 'all' || editable.includes(field.key);
      if (!fills || !namesPersons(field, directory) || found.has(field.key)) continue;
      found.set(field.key, { variable: field.key, step: node.id, stepName: node.name?.replace(/\s+/g, ' ') ?? node.id, field: field.label });
    }
  }
  return [...found.values()];
}
