import type { BaseElement } from './base-element';

/** An undirected or directed association between two elements, e.g. from a compensation boundary event to its handler. */
export interface Association extends BaseElement {
  readonly sourceRef: string;
  readonly targetRef: string;
  readonly direction: 'None' | 'One' | 'Both';
}
