export type { FeelSource, FlowId, FlowProgram, NodeId, Program, ScopeKey, ScopeKind, ScopeProgram } from './program/program';
export type {
  CallProgram,
  EventProgram,
  Mapping,
  MultiInstanceProgram,
  NodeKind,
  NodeProgram,
  OutcomeProgram,
  ServiceProgram,
  TaskProgram,
  TimerProgram,
} from './program/node-program';
export type {
  Activation,
  ActivationId,
  ActivationSource,
  CaseStatus,
  MembersState,
  ProgramRef,
  ScopeInstance,
  ScopeInstanceId,
  Snapshot,
  Token,
  TokenId,
} from './run/snapshot';
export type { MachineEvent } from './run/machine-event';
export type { CloseReason, Effect, EffectSite } from './run/effect';
export type { TraceEntry } from './run/trace-entry';
export type { Environment, HostFunctions } from './run/environment';
export type { StepResult } from './run/step-result';
