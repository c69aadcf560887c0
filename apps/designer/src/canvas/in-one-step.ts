import type Modeler from 'bpmn-js/lib/Modeler';
import { REPAIR_COMMAND } from '../repair/repair-module';
import { serviceOf } from './modeler-services';

/** Carries out several commands as one step of undo. */
export function inOneStep(modeler: Modeler, run: () => void): void {
  serviceOf(modeler, 'commandStack').execute(REPAIR_COMMAND, { run });
}
