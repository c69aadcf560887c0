import type { NamedElement } from './base-element';
import type { AssignmentSettings } from './settings';

/** A lane with the ids of the flow nodes it holds; nested lanes in `lanes`. */
export interface Lane extends NamedElement {
  readonly flowNodes: readonly string[];
  readonly lanes: readonly Lane[];
  /** `<lz:assignment>`: who gets the tasks of the lane that do not say so themselves. */
  readonly assignment?: AssignmentSettings;
}
