import { type BpmnModel, flowNodesOf, type FormSettings } from '@liuzhuan/bpmn';
import type { FormField } from '../knowledge/read-forms';

/** What a step may do with a field: fill it in, read it, or not know of it. */
export type Right = 'write' | 'read' | 'hidden';

/** A step that shows a form. A start form is filled in whole: its fields are written or hidden. */
export interface FormStep {
  readonly id: string;
  readonly name: string;
  readonly starts: boolean;
  readonly settings: FormSettings;
}

/** The attributes of `lz:form` that say who sees what; null = the attribute is not needed. */
export interface RightAttributes {
  readonly editable: string | null;
  readonly hidden: string | null;
}

/** The steps of a drawing that show a form, in the order of the file. */
export function stepsOfForm(model: BpmnModel | undefined, key: string): readonly FormStep[] {
  return (model?.processes ?? []).flatMap(flowNodesOf).flatMap((node): readonly FormStep[] => {
    const starts = node.type === 'startEvent';
    const settings = node.type === 'startEvent' ? node.form : 'settings' in node && 'form' in node.settings ? node.settings.form : undefined;
    return settings?.key === key ? [{ id: node.id, name: node.name?.replace(/\s+/g, ' ').trim() || node.id, starts, settings }] : [];
  });
}

/** The right of a step to a field. Fields within an object share the right given to the object. */
export function rightOf({ settings, starts }: FormStep, field: string): Right {
  const named = (list: readonly string[]) => list.some((entry) => field === entry || field.startsWith(`${entry}.`));
  if (named(settings.hidden ?? [])) return 'hidden';
  const { editable = 'all' } = settings;
  return starts || editable === 'all' || named(editable) ? 'write' : 'read';
}

/** The attributes of a step after some fields were given a right. */
export function withRight(step: FormStep, fields: readonly FormField[], changed: readonly string[], right: Right): RightAttributes {
  const rights = fields.map(({ key }) => ({ key, right: changed.includes(key) ? right : rightOf(step, key) }));
  const having = (wanted: Right) => rights.filter((field) => field.right === wanted).map(({ key }) => key);
  const hidden = having('hidden');
  const readable = having('read');
  const editable = step.starts ? null : readable.length === 0 && hidden.length < fields.length ? '*' : having('write').join(' ');
  return { editable, hidden: hidden.length === 0 ? null : hidden.join(' ') };
}
