import { AbsenceEntity } from './absence-entity';
import { AccountEntity } from './account-entity';
import { AppointmentEntity } from './appointment-entity';
import { ArchivedCaseEntity } from './archived-case-entity';
import { AuditEntity } from './audit-entity';
import { CalendarDayEntity } from './calendar-day-entity';
import { CalendarSettingEntity } from './calendar-setting-entity';
import { CaseNumberEntity } from './case-number-entity';
import { CaseParticipantEntity } from './case-participant-entity';
import { CasePieceEntity } from './case-piece-entity';
import { DataStoreEntity } from './data-store-entity';
import { DefinitionEntity } from './definition-entity';
import { DocumentContentEntity } from './document-content-entity';
import { DocumentEntity } from './document-entity';
import { DocumentVersionEntity } from './document-version-entity';
import { DraftEntity } from './draft-entity';
import { HistoryEntity } from './history-entity';
import { IdempotencyEntity } from './idempotency-entity';
import { IncidentEntity } from './incident-entity';
import { JobEntity } from './job-entity';
import { LimitRecountEntity } from './limit-recount-entity';
import { LogRuleEntity } from './log-rule-entity';
import { MessageBufferEntity } from './message-buffer-entity';
import { MigrationCaseEntity } from './migration-case-entity';
import { MigrationRunEntity } from './migration-run-entity';
import { NoticeEntity } from './notice-entity';
import { NumberSeriesEntity } from './number-series-entity';
import { OfficialNumberEntity } from './official-number-entity';
import { OrganisationEntity } from './organisation-entity';
import { PersonEntity } from './person-entity';
import { ProcessInstanceEntity } from './process-instance-entity';
import { RelationEntity } from './relation-entity';
import { ReleaseEntity } from './release-entity';
import { ReleaseRuleEntity } from './release-rule-entity';
import { RetentionRuleEntity } from './retention-rule-entity';
import { RetentionRunEntity } from './retention-run-entity';
import { SessionEntity } from './session-entity';
import { SubscriptionEntity } from './subscription-entity';
import { TaskCandidateEntity } from './task-candidate-entity';
import { TaskEntity } from './task-entity';
import { UnitEntity } from './unit-entity';

/** Every table, in the order in which a reader should meet them. */
export const ENTITIES = [
  OrganisationEntity,
  UnitEntity,
  PersonEntity,
  AppointmentEntity,
  RelationEntity,
  AbsenceEntity,
  AccountEntity,
  SessionEntity,
  CalendarDayEntity,
  CalendarSettingEntity,
  DefinitionEntity,
  DraftEntity,
  ProcessInstanceEntity,
  CasePieceEntity,
  CaseNumberEntity,
  CaseParticipantEntity,
  TaskEntity,
  TaskCandidateEntity,
  JobEntity,
  SubscriptionEntity,
  MessageBufferEntity,
  IdempotencyEntity,
  IncidentEntity,
  HistoryEntity,
  NoticeEntity,
  NumberSeriesEntity,
  OfficialNumberEntity,
  DataStoreEntity,
  DocumentEntity,
  DocumentVersionEntity,
  DocumentContentEntity,
  AuditEntity,
  ArchivedCaseEntity,
  RetentionRuleEntity,
  RetentionRunEntity,
  LogRuleEntity,
  MigrationRunEntity,
  MigrationCaseEntity,
  LimitRecountEntity,
  ReleaseEntity,
  ReleaseRuleEntity,
] as const;
