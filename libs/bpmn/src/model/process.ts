import type { NamedElement } from './base-element';
import type { CorrelationSubscription } from './correlation';
import type { IoSpecification, Property } from './data';
import type { FlowElementsContainer } from './flow-elements-container';
import type { ProcessSettings } from './settings';

/** BPMN 2.0.2, 10.2. Its id is the key of the definition. */
export interface Process extends NamedElement, FlowElementsContainer {
  readonly type: 'process';
  /** Absent when the file does not say. */
  readonly isExecutable?: boolean;
  readonly processType: 'None' | 'Public' | 'Private';
  readonly isClosed: boolean;
  readonly properties: readonly Property[];
  readonly ioSpecification?: IoSpecification;
  readonly correlationSubscriptions: readonly CorrelationSubscription[];
  readonly settings: ProcessSettings;
}
