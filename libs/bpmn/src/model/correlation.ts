import type { NamedElement } from './base-element';
import type { Expression } from './expression';

/** Properties that together tell the conversations of one kind apart (BPMN 2.0.2, 8.4.2). */
export interface CorrelationKey extends NamedElement {
  /** Ids of {@link CorrelationProperty}. */
  readonly properties: readonly string[];
}

/** One property, and where each message holds it. */
export interface CorrelationProperty extends NamedElement {
  readonly retrievals: readonly { readonly messageRef?: string; /** FEEL over the payload. */ readonly messagePath?: Expression }[];
}

/** Says for a process which of its data are the properties of a key. */
export interface CorrelationSubscription {
  readonly id: string;
  readonly keyRef?: string;
  readonly bindings: readonly { readonly propertyRef?: string; /** FEEL over the data of the case. */ readonly dataPath?: Expression }[];
}
