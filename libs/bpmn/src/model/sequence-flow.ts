import type { NamedElement } from './base-element';
import type { Expression } from './expression';

/** BPMN 2.0.2, 8.3.13. Whether it is a default flow is said by its source's `default`. */
export interface SequenceFlow extends NamedElement {
  readonly type: 'sequenceFlow';
  /** Id of the container. */
  readonly parent: string;
  readonly sourceRef: string;
  readonly targetRef: string;
  readonly conditionExpression?: Expression;
}
