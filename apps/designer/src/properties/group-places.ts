import type { ModdleObject } from '../canvas/modeler-services';
import { eventDefinitionOf } from './groups/event-definition-of';
import { referenceOf } from './groups/reference-kinds';
import type { PropertyGroupKey } from './property-group-key';

type Applies = (object: ModdleObject) => boolean;

const is =
  (...types: readonly string[]): Applies =>
  (object) =>
    types.some((type) => object.$instanceOf(type));
const triggered =
  (type: string): Applies =>
  (object) =>
    eventDefinitionOf(object)?.$type === type;
const isHuman = is('bpmn:UserTask', 'bpmn:ManualTask');

function mayHaveCondition(object: ModdleObject): boolean {
  const source = object.$instanceOf('bpmn:SequenceFlow') ? (object.get('sourceRef') as ModdleObject | undefined) : undefined;
  return source !== undefined && !source.$instanceOf('bpmn:ParallelGateway') && !source.$instanceOf('bpmn:EventBasedGateway');
}

/** An event sub-process begins by its event, not by how often somebody wants it. */
function mayBeRepeated(object: ModdleObject): boolean {
  return object.$instanceOf('bpmn:Activity') && !(object.$instanceOf('bpmn:SubProcess') && object.get('triggeredByEvent') === true);
}

/** For which elements each group is there. */
export const GROUP_PLACES: Readonly<Record<PropertyGroupKey, Applies>> = {
  general: () => true,
  process: is('bpmn:Process'),
  assignment: is('bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:Lane'),
  due: isHuman,
  delay: isHuman,
  form: is('bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:StartEvent'),
  outcomes: isHuman,
  rights: isHuman,
  condition: mayHaveCondition,
  decision: is('bpmn:BusinessRuleTask'),
  script: is('bpmn:ScriptTask'),
  service: is('bpmn:ServiceTask', 'bpmn:SendTask'),
  call: is('bpmn:CallActivity'),
  timer: triggered('bpmn:TimerEventDefinition'),
  conditional: triggered('bpmn:ConditionalEventDefinition'),
  link: triggered('bpmn:LinkEventDefinition'),
  compensation: triggered('bpmn:CompensateEventDefinition'),
  reference: (object) => referenceOf(object) !== undefined,
  adHoc: is('bpmn:AdHocSubProcess'),
  gateway: is('bpmn:EventBasedGateway', 'bpmn:ComplexGateway'),
  members: mayBeRepeated,
  data: is('bpmn:DataObjectReference', 'bpmn:DataStoreReference', 'bpmn:DataAssociation'),
  outputs: is('bpmn:Activity', 'bpmn:CatchEvent'),
  clauses: () => true,
  advanced: () => true,
};
