import type { ComponentType } from 'react';
import { ASSIGNMENT_TEXTS } from '../assignment/assignment-texts';
import { AssignmentGroup } from '../assignment/assignment-group';
import type { ModdleObject } from '../canvas/modeler-services';
import { DueGroup } from '../due/due-group';
import { DUE_TEXTS } from '../due/due-texts';
import { AdvancedGroup } from './groups/advanced-group';
import { CallGroup } from './groups/call-group';
import { ClausesGroup } from './groups/clauses-group';
import { ConditionGroup } from './groups/condition-group';
import { DecisionGroup } from './groups/decision-group';
import { eventDefinitionOf } from './groups/event-definition-of';
import { FormGroup } from './groups/form-group';
import { GeneralGroup } from './groups/general-group';
import { MembersGroup } from './groups/members-group';
import { OutcomesGroup } from './groups/outcomes-group';
import { OutputsGroup } from './groups/outputs-group';
import { ProcessGroup } from './groups/process-group';
import { ReferenceGroup } from './groups/reference-group';
import { referenceOf } from './groups/reference-kinds';
import { ScriptGroup } from './groups/script-group';
import { ServiceGroup } from './groups/service-group';
import { TimerGroup } from './groups/timer-group';
import { PROPERTIES_TEXTS } from './properties-texts';

/** One group of the panel: for which elements, what it is called, what is in it. */
export interface PropertyGroup {
  readonly key: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly applies: (object: ModdleObject) => boolean;
  readonly Content: ComponentType;
  /** Stays shut until asked for. */
  readonly shut?: boolean;
}

const is =
  (...types: readonly string[]) =>
  (object: ModdleObject) =>
    types.some((type) => object.$instanceOf(type));
const isHuman = is('bpmn:UserTask', 'bpmn:ManualTask');
const isTimer = (object: ModdleObject) => eventDefinitionOf(object)?.$type === 'bpmn:TimerEventDefinition';
const isConditional = (object: ModdleObject) => {
  const source = object.$instanceOf('bpmn:SequenceFlow') ? (object.get('sourceRef') as ModdleObject | undefined) : undefined;
  return source !== undefined && !source.$instanceOf('bpmn:ParallelGateway') && !source.$instanceOf('bpmn:EventBasedGateway');
};
const hasMembers = (object: ModdleObject) =>
  object.$instanceOf('bpmn:Activity') && (object.get('loopCharacteristics') as ModdleObject | undefined)?.$type === 'bpmn:MultiInstanceLoopCharacteristics';

/** Every group in the order in which an office thinks: what, who, by when, with what, what may be done. */
export const PROPERTY_GROUPS: readonly PropertyGroup[] = [
  { key: 'general', title: PROPERTIES_TEXTS.general, applies: () => true, Content: GeneralGroup },
  { key: 'process', title: PROPERTIES_TEXTS.process, applies: is('bpmn:Process'), Content: ProcessGroup },
  { key: 'assignment', title: ASSIGNMENT_TEXTS.title, applies: isHuman, Content: AssignmentGroup },
  { key: 'due', title: DUE_TEXTS.title, applies: isHuman, Content: DueGroup },
  { key: 'form', title: PROPERTIES_TEXTS.form, applies: (object) => isHuman(object) || object.$instanceOf('bpmn:StartEvent'), Content: FormGroup },
  { key: 'outcomes', title: PROPERTIES_TEXTS.outcomes, applies: isHuman, Content: OutcomesGroup },
  { key: 'condition', title: PROPERTIES_TEXTS.condition, applies: isConditional, Content: ConditionGroup },
  { key: 'decision', title: PROPERTIES_TEXTS.decision, applies: is('bpmn:BusinessRuleTask'), Content: DecisionGroup },
  { key: 'script', title: PROPERTIES_TEXTS.script, applies: is('bpmn:ScriptTask'), Content: ScriptGroup },
  { key: 'service', title: PROPERTIES_TEXTS.service, applies: is('bpmn:ServiceTask', 'bpmn:SendTask'), Content: ServiceGroup },
  { key: 'call', title: PROPERTIES_TEXTS.call, applies: is('bpmn:CallActivity'), Content: CallGroup },
  { key: 'timer', title: PROPERTIES_TEXTS.timer, applies: isTimer, Content: TimerGroup },
  { key: 'reference', title: PROPERTIES_TEXTS.reference, applies: (object) => referenceOf(object) !== undefined, Content: ReferenceGroup },
  { key: 'members', title: PROPERTIES_TEXTS.members, applies: hasMembers, Content: MembersGroup },
  { key: 'outputs', title: PROPERTIES_TEXTS.outputs, applies: is('bpmn:Activity', 'bpmn:CatchEvent'), Content: OutputsGroup, shut: true },
  { key: 'clauses', title: PROPERTIES_TEXTS.clauses, applies: () => true, Content: ClausesGroup, shut: true },
  { key: 'advanced', title: PROPERTIES_TEXTS.advanced, applies: () => true, Content: AdvancedGroup, shut: true },
];
