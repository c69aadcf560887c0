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
export type { ComplexBehavior, LoopCharacteristics, MultiInstanceLoop, StandardLoop } from './model/loop-characteristics';
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
export type {
  BpmnError,
  DataStore,
  Escalation,
  GlobalTask,
  ItemDefinition,
  Message,
  Operation,
  Signal,
} from './model/root-element';
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
