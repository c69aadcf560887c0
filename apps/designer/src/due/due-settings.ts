import { extensionOf, textAt } from '../editing/extension-values';
import { useElement } from '../editing/element-context';
import type { ModdleObject } from '../canvas/modeler-services';

const TEXTS = ['within', 'by', 'anchor', 'remindBefore', 'remindEvery', 'escalateTo'] as const;

/** `<lz:due>` of a task as texts; empty where it says nothing. */
export type DueTexts = Readonly<Record<(typeof TEXTS)[number], string>>;

/** Reads the limit of a task. */
export function dueOf(object: ModdleObject): DueTexts & { readonly warning: boolean } {
  const due = extensionOf(object, 'lz:Due');
  return { ...(Object.fromEntries(TEXTS.map((name) => [name, textAt(due, name)])) as DueTexts), warning: due?.get('warning') === true };
}

/** True when a limit is set: without one there is nothing to remind of. */
export function hasLimit({ within, by }: DueTexts): boolean {
  return within !== '' || by !== '';
}

/** The limit of the edited task, and the way to change it. */
export function useDue() {
  const { object, setExtensions } = useElement();
  const due = dueOf(object);
  const put = (change: Partial<typeof due>): void => {
    const next = { ...due, ...change };
    setExtensions('lz:Due', hasLimit(next) ? [{ ...next, warning: next.warning || undefined }] : []);
  };
  return { due, put };
}

/** FEEL where a literal could stand begins with `=`. */
export function asFeel(text: string): string {
  return text.trim() === '' || text.startsWith('=') ? text.trim() : `=${text}`;
}
