export type { BaseElement, ForeignExtension, NamedElement } from './model/base-element';
export type { BpmnModel, Position } from './model/bpmn-model';
export type { Process } from './model/process';
export type { FlowElementsContainer } from './model/flow-elements-container';
export type { FlowNode, FlowNodeBase, FlowNodeOf, FlowNodeType } from './model/flow-node';
export type { Activity, ActivityBase } from './model/activity';
export type {
  AbstractTask,
  BusinessRuleTask,
  ManualTask,
  ReceiveTask,
  ScriptTask,
  SendTask,
  ServiceTask,
  Task,
  UserTask,
} from './model/task';
export type { CallActivity } from './model/call-activity';
export type { AdHocSubProcess, EmbeddedSubProcess, SubProcess, Transaction } from './model/sub-process';
export type { ComplexGateway, EventBasedGateway, ExclusiveGateway, Gateway, InclusiveGateway, ParallelGateway } from './model/gateway';
export type {
  BoundaryEvent,
  CatchEvent,
  EndEvent,
  Event,
  IntermediateCatchEvent,
  IntermediateThrowEvent,
  StartEvent,
  ThrowEvent,
} from './model/event';
export type {
  CancelEventDefinition,
  CompensateEventDefinition,
  ConditionalEventDefinition,
  ErrorEventDefinition,
  EscalationEventDefinition,
  EventDefinition,
  EventDefinitionType,
  LinkEventDefinition,
  MessageEventDefinition,
  SignalEventDefinition,
  TerminateEventDefinition,
  TimerEventDefinition,
} from './model/event-definition';
export type { SequenceFlow } from './model/sequence-flow';
export type { Lane } from './model/lane';
export type { Association } from './model/association';
export type { ComplexBehavior, LoopCharacteristics, LoopDataItem, MultiInstanceLoop, StandardLoop } from './model/loop-characteristics';
export type {
  Assignment,
  DataAssociation,
  DataInput,
  DataObject,
  DataObjectReference,
  DataOutput,
  DataStoreReference,
  IoSpecification,
  Property,
} from './model/data';
export type { Expression, LiteralOrFeel } from './model/expression';
export type { Collaboration, MessageFlow, Participant } from './model/collaboration';
export type { CorrelationKey, CorrelationProperty, CorrelationSubscription } from './model/correlation';
export type { Resource, ResourceRole } from './model/resource-role';
export type { BpmnError, DataStore, Escalation, GlobalTask, ItemDefinition, Message, Operation, Signal } from './model/root-element';
export type { Bounds, Diagram } from './model/diagram';
export type {
  AssignmentSettings,
  DecisionSettings,
  DocumentsSettings,
  DueSettings,
  FormSettings,
  Mapping,
  MessageSettings,
  MultiInstanceSettings,
  OutcomeSettings,
  ProcessSettings,
  ServiceSettings,
  TaskSettings,
} from './model/settings';
export { BPMN_CODES, type BpmnCode } from './codes';
export { liuzhuanModdle, type ModdlePackage, type ModdleProperty, type ModdleType } from './moddle/liuzhuan-moddle';
export { decodeXml } from './xml/decode-xml';
export { readXmlTree, type XmlElement } from './xml/xml-tree';
export type { BpmnDocument } from './read/bpmn-document';
export { readDocument } from './read/read-document';
export type { ReadLimits } from './read/readable-xml';
export { modelOf } from './read/model-of';
export { parseBpmn } from './read/parse-bpmn';
export { type Layout, layOut, type Waypoint } from './layout/lay-out';
export { withLayout } from './layout/with-layout';
export { roundTrip, writeBpmn } from './write/write-bpmn';
export { flowElementsOf, flowNodesOf, sequenceFlowsOf } from './walk/flow-elements-of';
export { elementsOfModel, findElement } from './walk/find-element';
export { clausesOf, type ClauseUse } from './walk/clauses-of';
export { type LanesAround, lanesAround } from './walk/lanes-around';
export { isActivity, isGateway, isSubProcess } from './walk/node-kind';
export { restoreIds, type SafeIds, withSafeIds } from './write/safe-ids';
export { type SettingChange, withSettings } from './write/with-settings';
export { importForeign, type ImportedBpmn } from './foreign/import-foreign';
export type { ImportEntry, ImportReport, ImportStatus } from './foreign/import-report';
export { IMPORT_NOTES, type ImportNote } from './foreign/notes';
export { juelToFeel } from './foreign/juel/juel-to-feel';
export { validateBpmn, type ValidateOptions } from './validation/validate-bpmn';
export { BPMN_CONSTRAINTS, type BpmnConstraintCode, constraintNumber } from './validation/constraints';
export type { Constraint } from './validation/constraint';
export type { ResolveImport } from './validation/source/source-set';
