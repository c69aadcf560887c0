import type { EventDefinition } from './event-definition';
import type { Expression } from './expression';
import type { MultiInstanceSettings } from './settings';

/** BPMN 2.0.2, 13.3.6: the activity repeats while `loopCondition` holds. */
export interface StandardLoop {
  readonly type: 'standard';
  /** True = `while`, false = `do … while`. */
  readonly testBefore: boolean;
  readonly loopCondition?: Expression;
  readonly loopMaximum?: number;
}

/** A `complexBehaviorDefinition`: condition and the event it throws. */
export interface ComplexBehavior {
  readonly condition?: Expression;
  /** Id of the implicit throw event. */
  readonly event?: string;
  /** What that event throws. */
  readonly events?: readonly EventDefinition[];
}

/** One item of the collection a multi-instance activity goes over, or one of its results (BPMN 2.0.2, 10.3.8). */
export interface LoopDataItem {
  readonly id: string;
  readonly name?: string;
}

/** BPMN 2.0.2, 13.3.7. */
export interface MultiInstanceLoop {
  readonly type: 'multiInstance';
  readonly isSequential: boolean;
  readonly loopCardinality?: Expression;
  readonly completionCondition?: Expression;
  readonly behavior: 'None' | 'One' | 'All' | 'Complex';
  /** Id of the event definition thrown with behaviour One or None. */
  readonly oneBehaviorEventRef?: string;
  readonly noneBehaviorEventRef?: string;
  /** The definitions those references mean. */
  readonly oneBehaviorEvents?: readonly EventDefinition[];
  readonly noneBehaviorEvents?: readonly EventDefinition[];
  readonly complexBehaviors: readonly ComplexBehavior[];
  readonly loopDataInputRef?: string;
  readonly loopDataOutputRef?: string;
  /** Under whose names (else ids) a member sees its item and gives its result. */
  readonly inputDataItem?: LoopDataItem;
  readonly outputDataItem?: LoopDataItem;
  /** lz:collection, lz:element, lz:output, lz:into. */
  readonly settings: MultiInstanceSettings;
}

export type LoopCharacteristics = StandardLoop | MultiInstanceLoop;
