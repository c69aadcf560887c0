import type { NamedElement } from './base-element';
import type { IoSpecification } from './data';
import type { ResourceRole } from './resource-role';
import type { DecisionSettings, ServiceSettings, TaskSettings } from './settings';

export interface Message extends NamedElement {
  readonly itemRef?: string;
  /** FEEL of `<lz:correlation key>`: over the variables of whoever waits, or the payload at a start event. */
  readonly correlationKey?: string;
}
export interface Signal extends NamedElement {
  readonly structureRef?: string;
}
export interface BpmnError extends NamedElement {
  readonly errorCode?: string;
}
export interface Escalation extends NamedElement {
  readonly escalationCode?: string;
}
export interface DataStore extends NamedElement {
  readonly itemSubjectRef?: string;
}
export interface ItemDefinition extends NamedElement {
  readonly structureRef?: string;
  readonly isCollection: boolean;
}
export interface Operation extends NamedElement {
  readonly inMessageRef?: string;
  readonly outMessageRef?: string;
  readonly errorRefs: readonly string[];
}

/** A task callable from several processes (BPMN 2.0.2, 10.3.6). */
export interface GlobalTask extends NamedElement {
  readonly type: 'globalTask' | 'globalUserTask' | 'globalManualTask' | 'globalScriptTask' | 'globalBusinessRuleTask';
  readonly resources: readonly ResourceRole[];
  readonly ioSpecification?: IoSpecification;
  readonly script?: string;
  readonly scriptLanguage?: string;
  readonly settings?: TaskSettings;
  readonly decision?: DecisionSettings;
  readonly service?: ServiceSettings;
}
