export type {
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
export type { CommandTarget, Decision, EngineStore, Loaded, Outcome, UnitOfWork } from './ports/engine-store';
export type { DefinitionRecord, DefinitionStore, Resource } from './ports/definition-store';
export type { CalendarPort, Clock, DirectoryPort, Ids } from './ports/world';
export type { Absence, Appointment, Directory, Person, Relation, Unit } from './directory/directory';
