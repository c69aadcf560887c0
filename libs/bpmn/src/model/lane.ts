import type { NamedElement } from './base-element';

/** A lane with the ids of the flow nodes it holds; nested lanes in `lanes`. */
export interface Lane extends NamedElement {
  readonly flowNodes: readonly string[];
  readonly lanes: readonly Lane[];
}
