import type { NamedElement } from './base-element';
import type { Expression } from './expression';

/** A data object of a process or sub-process; `itemSubjectRef` is the id of an {@link ItemDefinition}. */
export interface DataObject extends NamedElement {
  readonly isCollection: boolean;
  readonly itemSubjectRef?: string;
}
export interface DataObjectReference extends NamedElement {
  readonly dataObjectRef?: string;
  readonly dataState?: string;
}
export interface DataStoreReference extends NamedElement {
  readonly dataStoreRef?: string;
}
export interface Property extends NamedElement {
  readonly itemSubjectRef?: string;
}
export interface DataInput extends NamedElement {
  readonly isCollection: boolean;
  readonly itemSubjectRef?: string;
}
export type DataOutput = DataInput;

export interface Assignment {
  readonly from?: Expression;
  readonly to?: Expression;
}
/** Copies data from `sourceRefs` to `targetRef` (BPMN 2.0.2, 10.4.2); a transformation or assignments say how. */
export interface DataAssociation {
  readonly id?: string;
  readonly sourceRefs: readonly string[];
  readonly targetRef?: string;
  readonly transformation?: Expression;
  readonly assignments: readonly Assignment[];
}
/** Declared data of an activity or process. Input sets hold ids of the inputs they require, optional ones left out; output sets those of outputs. */
export interface IoSpecification {
  readonly dataInputs: readonly DataInput[];
  readonly dataOutputs: readonly DataOutput[];
  readonly inputSets: readonly (readonly string[])[];
  readonly outputSets: readonly (readonly string[])[];
}
