import type { CallActivity } from './call-activity';
import type { DataAssociation, IoSpecification, Property } from './data';
import type { FlowNodeBase } from './flow-node';
import type { LoopCharacteristics } from './loop-characteristics';
import type { ResourceRole } from './resource-role';
import type { Mapping } from './settings';
import type { SubProcess } from './sub-process';
import type { Task } from './task';

/** What every activity has (BPMN 2.0.2, 10.3). */
export interface ActivityBase extends FlowNodeBase {
  readonly isForCompensation: boolean;
  /** Id of the default sequence flow. */
  readonly default?: string;
  readonly loop?: LoopCharacteristics;
  readonly startQuantity: number;
  readonly completionQuantity: number;
  /** Ids of the boundary events that sit on it, in document order. */
  readonly boundaryEvents: readonly string[];
  readonly resources: readonly ResourceRole[];
  readonly properties: readonly Property[];
  readonly ioSpecification?: IoSpecification;
  readonly dataInputAssociations: readonly DataAssociation[];
  readonly dataOutputAssociations: readonly DataAssociation[];
  /** `<lz:output target source>`: variables set when the activity completes. */
  readonly outputs: readonly Mapping[];
}

export type Activity = Task | SubProcess | CallActivity;
