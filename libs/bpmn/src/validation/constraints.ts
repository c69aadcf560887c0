import { type CodeTable, diagnosticsOf } from '@liuzhuan/kernel';
import type { ConstraintTable } from './constraint';
import { ACTIVITY_CONSTRAINTS } from './constraints/activities';
import { CALLED_ELEMENT_CONSTRAINTS } from './constraints/called-elements';
import { COLLABORATION_CONSTRAINTS } from './constraints/collaborations';
import { DATA_CONSTRAINTS } from './constraints/data';
import { EVENT_DETAIL_CONSTRAINTS } from './constraints/event-details';
import { EVENT_FLOW_CONSTRAINTS } from './constraints/event-flows';
import { EVENT_TRIGGER_CONSTRAINTS } from './constraints/event-triggers';
import { EXPRESSION_CONSTRAINTS } from './constraints/expressions';
import { GATEWAY_CONSTRAINTS } from './constraints/gateways';
import { IMPORT_CONSTRAINTS } from './constraints/imports';
import { OPERATION_CONSTRAINTS } from './constraints/operations';
import { REFERENCE_CONSTRAINTS } from './constraints/references';
import { SEQUENCE_FLOW_CONSTRAINTS } from './constraints/sequence-flows';

/**
 * The static constraints of BPMN 2.0.2 by code. How much one weighs: an `error` leaves the drawing without a meaning, a `warning` is
 * forbidden by the standard but runs here as one would expect, an `info` is bookkeeping that only other software needs.
 */
export const BPMN_CONSTRAINTS = {
  ...IMPORT_CONSTRAINTS,
  ...REFERENCE_CONSTRAINTS,
  ...EXPRESSION_CONSTRAINTS,
  ...SEQUENCE_FLOW_CONSTRAINTS,
  ...GATEWAY_CONSTRAINTS,
  ...COLLABORATION_CONSTRAINTS,
  ...ACTIVITY_CONSTRAINTS,
  ...OPERATION_CONSTRAINTS,
  ...CALLED_ELEMENT_CONSTRAINTS,
  ...DATA_CONSTRAINTS,
  ...EVENT_TRIGGER_CONSTRAINTS,
  ...EVENT_FLOW_CONSTRAINTS,
  ...EVENT_DETAIL_CONSTRAINTS,
} as const satisfies CodeTable & ConstraintTable;

export type BpmnConstraintCode = keyof typeof BPMN_CONSTRAINTS;

/** Makes the diagnostic of a broken constraint. */
export const diagnoseConstraint = diagnosticsOf(BPMN_CONSTRAINTS);

/** The number of a broken constraint in the list of static constraints, e.g. `EXT.031`; undefined for any other code. */
export function constraintNumber(code: string): string | undefined {
  const ext = (BPMN_CONSTRAINTS as ConstraintTable)[code]?.ext;
  return ext === undefined ? undefined : `EXT.${String(ext).padStart(3, '0')}`;
}
