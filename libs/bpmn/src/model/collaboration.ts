import type { NamedElement } from './base-element';
import type { CorrelationKey } from './correlation';

/** A pool; `processRef` is absent for a black box. */
export interface Participant extends NamedElement {
  readonly processRef?: string;
  readonly multiplicity?: { readonly minimum: number; readonly maximum: number };
}
/** Ends are ids of participants, flow nodes or lanes. */
export interface MessageFlow extends NamedElement {
  readonly sourceRef: string;
  readonly targetRef: string;
  readonly messageRef?: string;
}
export interface Collaboration extends NamedElement {
  readonly participants: readonly Participant[];
  readonly messageFlows: readonly MessageFlow[];
  /** Of the collaboration and of its conversations. */
  readonly correlationKeys: readonly CorrelationKey[];
}
