export type {
  Delegation,
  HistoryRecord,
  IncidentRecord,
  InstanceRecord,
  JobKind,
  JobRecord,
  NoticeRecord,
  NumberRecord,
  SubscriptionRecord,
  TaskRecord,
  TaskStatus,
} from './records/records';
export type { ChangeSet, DrawRequest, DrawResult, WaitSite } from './ports/change-set';
export type { CaseTarget, CommandTarget, Decision, EngineStore, FirstAnswer, Loaded, Outcome, Repeatable, UnitOfWork } from './ports/engine-store';
export type { DefinitionRecord, DefinitionStore, Resource } from './ports/definition-store';
export type { CalendarPort, Clock, DirectoryPort, Ids } from './ports/world';
export type { Absence, Appointment, Directory, Person, Relation, Unit } from './directory/directory';
export type { CaseReader, DeliveryLookup, SubscriptionQuery, WaitingSite } from './ports/case-reader';

export { createEngine, type Engine } from './create-engine';
export type { EnginePorts } from './ports/engine-ports';
export type { CaseCommands } from './commands/case-commands';
export type { CommandOptions } from './commands/command-options';
export type { Actor, Role } from './actor';
export { type CommandInput, type CommandName, COMMANDS, type CommandValue } from './commands/command-table';
export { mayAct, type Permission, type Tie } from './commands/permission';
export type { Backtest, BacktestInput } from './backtest/backtest';
export { BACKTEST_CODES, type BacktestCode } from './backtest/backtest-codes';
export type { BacktestResult, Deviation, MissedLimit, StepChange } from './backtest/compare-replay';
export type { RecordedCase } from './backtest/recorded-case';
export type { MigrateInstanceInput, MigrationOutcome } from './commands/migrate-instance';
export type { RecountLimitsInput } from './commands/recount-limits';
export { type DueBasis, dueBasis, timerBasis } from './recount/limit-basis';
export { type RecountFigures, type Shift, shiftOf } from './recount/recount-tally';
export { fallsDue } from './due/falls-due';
export { isWaiting } from './due/is-waiting';
export { endsEarly, type SetTimer, timerDue } from './due/timer-due';
export type { CaseOutcome } from './commands/case-command';
export type { Consequences } from './case/consequences';
export type { ReturnPreview } from './commands/preview-return';
export type { DeployInput, DeploymentCheck, DeploymentResult } from './deployment/deploy';
export { checkPeople } from './deployment/check-people';
export { checkServices } from './deployment/check-services';
export { HOST_FUNCTION_NAMES } from './deployment/host-function-names';
export type { CaseAction, CaseDescription, DescribedCase } from './read/describe-case';
export type { DescribedTask, TaskDescription } from './read/describe-task';
export type { Offers, Refusal } from './read/offers';
export { describeTokens, type TokenDescription } from './read/describe-tokens';
export { type StandingToken, standingAfter } from './read/standing-after';
export { stoodWhenMoved } from './read/stood-when-moved';
export { type VariableWrite, variableWrites } from './read/variable-writes';
export type { TaskAction } from './read/task-offers';
export { type WayGone, wayGone } from './read/way-gone';
export { deliver, type DeliveryReport } from './delivery/deliver';
export { type Delivery, deliveryOf } from './delivery/delivery';
export { type SignalReceiver, startingAnew } from './delivery/signal-receiver';
export { isStartedBy, messageStartsOf, type StartTrigger } from './start/start-trigger';

export { ENGINE_REJECTIONS, type EngineRejectionCode } from './rejections';
export { ENGINE_CODES, type EngineCode } from './codes';
export { describeIncident, type EngineIncidentCode, isEngineIncident } from './incidents/incident-codes';
export type { LongValue, WrittenValues } from './history/written-values';
export { describeHistory, HISTORY_KINDS, type HistoryKind } from './history/history-kinds';

export { assign, type Assignment, type Substitution } from './assignment/assign';
export { type DependsOnCase, peopleNow, type Supposed } from './assignment/people-now';
export { directoryFunctions } from './directory/directory-functions';
export { buildDirectoryIndex, type DirectoryIndex, findUnit, isActivePerson, unitOfPerson } from './directory/directory-index';
export { validateForm, type FormSubmission, type FormVerdict } from './forms/validate-form';
export { formEvaluate } from './forms/form-evaluate';
export { checkForm } from './forms/check-form';
export { hideFields, isHidden, withoutHidden } from './forms/hide-fields';
export { fieldPathsOf } from './forms/form-field';
export { FIELD_TYPES, type FieldType } from './forms/field-types';
export { type FormProblem, type FormProblemCode } from './forms/form-problems';
/** What a store needs to keep large cases in pieces: a snapshot is the machine's, how it is stored is the store's. */
export { changedPieces, type ChangedPieces, joinSnapshot, type Piece, type PieceKey, type Snapshot, type SnapshotRoot, splitSnapshot, VISITS_IN_PIECE } from '@liuzhuan/machine';
