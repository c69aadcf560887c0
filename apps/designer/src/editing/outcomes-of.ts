import type { ModdleObject } from '../canvas/modeler-services';
import { extensionsOf, textAt } from './extension-values';

/** One `lz:outcome`; empty texts are left out. */
export interface OutcomeValues {
  readonly name: string;
  readonly label: string;
  readonly opinion: string;
  readonly primary: boolean;
  readonly condition: string;
}

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
