import type { NamedElement } from './base-element';
import type { Expression } from './expression';

/** Who is responsible for an activity (BPMN 2.0.2, 10.3.1): by an expression, or by a resource of the file. */
export interface ResourceRole extends NamedElement {
  readonly kind: 'resourceRole' | 'performer' | 'humanPerformer' | 'potentialOwner';
  /** `resourceAssignmentExpression`: gives persons. */
  readonly assignment?: Expression;
  /** Id of a resource, e.g. a post or a unit. */
  readonly resourceRef?: string;
}

/** A resource of the file that activities refer to. */
export type Resource = NamedElement;
