import type { ModdleObject } from '../canvas/modeler-services';
import type { OutcomeValues } from '../properties/groups/outcome-card';
import { extensionsOf, textAt } from './extension-values';

/** The buttons of a task, in order. */
export function outcomesOf(object: ModdleObject): readonly OutcomeValues[] {
  return extensionsOf(object, 'lz:Outcome').map((outcome) => ({
    name: textAt(outcome, 'name'),
    label: textAt(outcome, 'label'),
    opinion: textAt(outcome, 'opinion') || 'optional',
    primary: outcome.get('primary') === true,
    condition: textAt(outcome, 'condition'),
  }));
}
