import type { FormSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { extensionsOf, textOf, wordsOf } from '../moddle-access';

export function readForm(element: ModdleElement): FormSettings | undefined {
  const [setting] = extensionsOf(element, 'lz:Form');
  const key = setting && textOf(setting, 'key')?.trim();
  if (!setting || !key) return undefined;
  const editable = textOf(setting, 'editable');
  const hidden = wordsOf(textOf(setting, 'hidden'));
  return { key, editable: editable === undefined ? undefined : editable.trim() === '*' ? 'all' : wordsOf(editable), ...(hidden.length > 0 && { hidden }) };
}
