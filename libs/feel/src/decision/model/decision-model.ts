import type { BoxedExpression, FunctionExpression, Parameter } from './boxed-expression';

/** All decisions of one DMN file as plain JSON: stored with the deployment, and all that is needed to evaluate. */
export interface DecisionModel {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  /** File the model was read from. */
  readonly resource: string;
  readonly inputs: readonly InputData[];
  readonly decisions: readonly Decision[];
  readonly functions: readonly KnowledgeModel[];
  readonly services: readonly DecisionService[];
  readonly types: readonly ItemType[];
  /** Other files whose elements this one uses, under a name of its own for each: `name.element`. */
  readonly imports: readonly { readonly name: string; readonly namespace: string }[];
  /** The models of those files, and of the files they use. */
  readonly imported: readonly DecisionModel[];
}

interface DrgElement {
  readonly id: string;
  readonly name: string;
  /** Name and type under which others see the value; the name is the element's own unless told otherwise. */
  readonly variable: Parameter;
}

/** A value given from outside. */
export type InputData = DrgElement;

/** A decision: what it needs and its logic. Ids refer to elements of this model, or as `namespace#id` to one of an imported model. */
export interface Decision extends DrgElement {
  readonly requiredInputs: readonly string[];
  readonly requiredDecisions: readonly string[];
  readonly requiredFunctions: readonly string[];
  readonly logic: BoxedExpression | null;
}

/** A business knowledge model: a function decisions may call. */
export interface KnowledgeModel extends DrgElement {
  readonly requiredFunctions: readonly string[];
  readonly logic: FunctionExpression | null;
}

/** Decisions callable together as a function of inputs and of other decisions' results. */
export interface DecisionService extends DrgElement {
  readonly outputDecisions: readonly string[];
  readonly encapsulatedDecisions: readonly string[];
  readonly inputDecisions: readonly string[];
  readonly inputData: readonly string[];
}

/** A type of the author's: a simple type with allowed values, or a structure. */
export interface ItemType {
  readonly name: string;
  readonly base?: string;
  readonly isCollection: boolean;
  /** Unary tests every value (of a collection: every member) must pass. */
  readonly allowedValues?: string;
  /** Unary tests the value as a whole must pass (DMN 1.5, 7.3.2). */
  readonly typeConstraint?: string;
  readonly components: readonly ItemType[];
  readonly isFunction: boolean;
}
