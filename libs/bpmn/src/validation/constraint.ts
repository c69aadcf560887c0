import type { CodeDescription } from '@liuzhuan/kernel';
import type { Facts } from './source/facts';
import type { SourceElement } from './source/source-element';

/**
 * A static constraint of BPMN 2.0.2: what the standard demands of a file beyond its XML Schema. The texts may use `{name}` (what a person
 * calls the element), `{id}`, `{element}` (its tag) and `{detail}`.
 */
export interface Constraint extends CodeDescription {
  /** n of EXT.nnn in the list by which validators of BPMN number these constraints; absent for one the list lacks. */
  readonly ext?: number;
  /** Clause of BPMN 2.0.2 (formal/2013-12-09). */
  readonly clause: string;
  /** Names of the elements it speaks of. */
  readonly of: readonly string[];
  /** Attribute or child it is about. */
  readonly property?: string;
  /** Whether it is broken there, or what exactly breaks it (`{detail}`); '' is nothing. */
  readonly broken: (element: SourceElement, facts: Facts) => boolean | string;
}

/** Constraints by their diagnostic codes. */
export type ConstraintTable = Readonly<Record<string, Constraint>>;
