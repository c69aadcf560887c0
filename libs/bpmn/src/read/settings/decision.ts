import type { DecisionSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { extensionsOf, textOf } from '../moddle-access';

export function readDecision(task: ModdleElement): DecisionSettings | undefined {
  const [setting] = extensionsOf(task, 'lz:Decision');
  const ref = setting && textOf(setting, 'ref')?.trim();
  return setting && ref ? { ref, result: textOf(setting, 'result') } : undefined;
}
