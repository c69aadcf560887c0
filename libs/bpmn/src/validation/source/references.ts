import { ACTIVITIES, EVENT_DEFINITIONS, FLOW_NODES, GLOBAL_TASKS, ITEM_AWARE } from './element-names';
import type { SourceElement } from './source-element';

const CHOREOGRAPHIES = ['choreography', 'globalChoreographyTask'];

/** What may stand at the other end of a reference, by the name of the attribute or child that holds it (the XML Schema of BPMN 2.0.2 and its metamodel). */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  activityRef: ACTIVITIES,
  attachedToRef: ACTIVITIES,
  calledElement: ['process', ...GLOBAL_TASKS],
  categoryValueRef: ['categoryValue'],
  choreographyRef: CHOREOGRAPHIES,
  correlationKeyRef: ['correlationKey'],
  correlationPropertyRef: ['correlationProperty'],
  dataInputRefs: ['dataInput'],
  dataObjectRef: ['dataObject'],
  dataOutputRefs: ['dataOutput'],
  dataStoreRef: ['dataStore'],
  definitionalCollaborationRef: ['collaboration', 'globalConversation', ...CHOREOGRAPHIES],
  endPointRef: ['endPoint'],
  errorRef: ['error'],
  escalationRef: ['escalation'],
  eventDefinitionRef: EVENT_DEFINITIONS,
  flowNodeRef: [...FLOW_NODES, 'choreographyTask', 'subChoreography', 'callChoreography'],
  incoming: ['sequenceFlow'],
  inMessageRef: ['message'],
  inputDataRef: ['dataInput'],
  inputSetRefs: ['inputSet'],
  interfaceRef: ['interface'],
  itemRef: ['itemDefinition'],
  itemSubjectRef: ['itemDefinition'],
  loopDataInputRef: ITEM_AWARE,
  loopDataOutputRef: ITEM_AWARE,
  messageFlowRef: ['messageFlow'],
  messageRef: ['message'],
  noneBehaviorEventRef: EVENT_DEFINITIONS,
  oneBehaviorEventRef: EVENT_DEFINITIONS,
  operationRef: ['operation'],
  optionalInputRefs: ['dataInput'],
  optionalOutputRefs: ['dataOutput'],
  outgoing: ['sequenceFlow'],
  outMessageRef: ['message'],
  outputDataRef: ['dataOutput'],
  outputSetRefs: ['outputSet'],
  parameterRef: ['resourceParameter'],
  participantRef: ['participant'],
  initiatingParticipantRef: ['participant'],
  innerParticipantRef: ['participant'],
  outerParticipantRef: ['participant'],
  processRef: ['process'],
  resourceRef: ['resource'],
  signalRef: ['signal'],
  supportedInterfaceRef: ['interface'],
  supports: ['process'],
  whileExecutingInputRefs: ['dataInput'],
  whileExecutingOutputRefs: ['dataOutput'],
};

/** References whose targets depend on what holds them. */
const TARGETS_BY_OWNER: Readonly<Record<string, Readonly<Record<string, readonly string[] | undefined>>>> = {
  sequenceFlow: { sourceRef: [], targetRef: [] },
  messageFlow: { sourceRef: [], targetRef: [] },
  association: { sourceRef: [], targetRef: [] },
  dataInputAssociation: { sourceRef: ITEM_AWARE, targetRef: ITEM_AWARE },
  dataOutputAssociation: { sourceRef: ITEM_AWARE, targetRef: ITEM_AWARE },
  linkEventDefinition: { source: ['linkEventDefinition'], target: ['linkEventDefinition'] },
  error: { structureRef: ['itemDefinition'] },
  escalation: { structureRef: ['itemDefinition'] },
  signal: { structureRef: ['itemDefinition'] },
};

/** A deployment finds called processes by their id, without an import; and types are often named in another language (XML Schema, Java). */
export const BEYOND_THE_FILE: readonly string[] = ['calledElement', 'structureRef'];

/** One reference as written. */
export interface WrittenReference {
  readonly property: string;
  readonly text: string;
  /** Names of elements it may refer to; empty when any will do, or other constraints judge it. */
  readonly targets: readonly string[];
}

/** The references an element holds in its attributes and in children of its own. */
export function referencesOf(element: SourceElement): readonly WrittenReference[] {
  const written = [
    ...[...element.attributes].map(([property, text]) => ({ property, text })),
    ...element.children.filter(({ namespace }) => namespace === element.namespace).map(({ name, text }) => ({ property: name, text })),
  ];
  return written.flatMap(({ property, text }) => {
    const targets = TARGETS_BY_OWNER[element.name]?.[property] ?? TARGETS[property];
    return targets === undefined || text.trim() === '' ? [] : [{ property, text: text.trim(), targets }];
  });
}
