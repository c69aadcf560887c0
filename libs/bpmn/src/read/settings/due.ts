import type { DueSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { extensionsOf, flagOf, textOf } from '../moddle-access';
import { readFeel, readLiteralOrFeel } from '../read-expression';

export function readDue(task: ModdleElement): DueSettings | undefined {
  const [setting] = extensionsOf(task, 'lz:Due');
  if (!setting) return undefined;
  const time = (attribute: string) => readLiteralOrFeel(textOf(setting, attribute));
  return {
    within: time('within'),
    by: time('by'),
    anchor: time('anchor'),
    remindBefore: time('remindBefore'),
    remindEvery: time('remindEvery'),
    escalateTo: readFeel(textOf(setting, 'escalateTo')),
    warning: flagOf(setting, 'warning'),
  };
}
