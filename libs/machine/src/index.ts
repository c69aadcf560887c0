export type { FeelSource, FlowId, FlowProgram, NodeId, Program, ScopeKey, ScopeKind, ScopeProgram } from './program/program';
export type {
  CallProgram,
  EventProgram,
  Mapping,
  RequiredData,
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
  CompensationRecord,
  FiredTimer,
  MembersState,
  ProgramRef,
  Resume,
  ScopeInstance,
  ScopeInstanceId,
  Snapshot,
  Token,
  TokenId,
} from './run/snapshot';
export type { MachineEvent } from './run/machine-event';
export type { CloseReason, Effect, EffectSite, StartedTimer } from './run/effect';
export type { TraceEntry } from './run/trace-entry';
export type { Environment, HostFunctions } from './run/environment';
export type { StepResult } from './run/step-result';
export { step } from './run/step';
export { VISITS_IN_PIECE } from './state/case-state';
export {
  changedPieces,
  type ChangedPieces,
  joinSnapshot,
  type Loaded,
  type Piece,
  type PieceKey,
  type SnapshotRoot,
  splitSnapshot,
  type SplitSnapshot,
  whenLoaded,
} from './state/pieces';
export { MOVE_LIMIT } from './run/drain';
export type { ProgramLookup } from './run/naming';
export type { Wait, WaitKind } from './run/waits';
export { nodeOfSite, siteAt, type StartPoint, startPoints, startsBy } from './program/start-points';
export { machineOf } from './program/machine-of';
export { toXStateConfig } from './program/to-xstate-config';
export {
  ACTION_NAMES,
  type ActionName,
  COMPLETED,
  END,
  enterEvent,
  type GuardName,
  HUB,
  JOINED,
  repeatEvent,
  RESET,
  RETRY,
  triggerEvent,
} from './program/vocabulary';
export { type AdHocChoice, adHocChoices } from './read/ad-hoc-choices';
export { type LackingData, lackingData } from './read/lacking-data';
export { type Goal, jumpTargets, restartTargets } from './read/jump-targets';
export { scopeProgram } from './program/scope-program';
export { openWaits, type OpenWait } from './read/open-waits';
export { tokensAt } from './read/tokens-at';
export { caseVariables, stands } from './read/case-variables';
export { performerOf, programsIn, scopeOf, tokenOn, visitOf } from './read/single-rows';
export { variablesAt } from './read/variables-at';
export { previewReturn, type ReturnPreview, type ReturnTarget, returnTargets } from './read/returns';
export { mergesSteps, type MigrationMapping, reversedMapping } from './migration/migration-mapping';
export { MIGRATION_CODES, type MigrationCode, type MigrationFinding } from './migration/migration-codes';
export { judgeMigration } from './migration/judge-migration';
export { type MigrationPlan, planMigration } from './migration/plan-migration';
export { type NodeProposal, proposeMapping } from './migration/propose-mapping';
export { type Incident, type IncidentCode, MACHINE_INCIDENTS } from './incidents';
export { MACHINE_REJECTIONS, type MachineRejectionCode } from './rejections';
