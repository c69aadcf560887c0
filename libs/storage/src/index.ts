export {
  DATABASE_PROBLEMS,
  type DatabaseEnvironment,
  DatabaseProblem,
  type DatabaseProblemCode,
  freePort,
  isAlive,
  openDatabase,
  type OpenDatabaseOptions,
  type OpenedDatabase,
  type PostgresOptions,
  type PostgresServer,
  startPostgres,
} from './postgres-server';
export { restoreBackup, RestoreRefused } from './backup/restore-backup';
export { type BackupReport, writeBackup } from './backup/write-backup';
export { createDataSource, type DataSourceSettings } from './database/create-data-source';
export { outstandingMigrations } from './database/outstanding-migrations';
export { migrate, schemaDrift } from './database/migrate';
export { poolOf } from './database/pool-of';
export { type DatabaseFault, faultOf } from './database/database-fault';
export { refusalOf } from './database/refusal-of';
export { ENTITIES } from './entities/entities';
export { REFERENCE_TABLES } from './entities/reference-tables';
export { MIGRATIONS } from './migrations/migrations';
export { STORAGE_REJECTIONS } from './codes';

export { type EngineStoreOptions, PostgresEngineStore } from './engine-store/postgres-engine-store';
export { HOT_STATEMENTS } from './engine-store/statements';
export type { BatchObserver, CommandMark, ObservedCommand, StoreObserver } from './engine-store/store-observer';
export { Turns } from './engine-store/turns';
export { BEGIN } from './engine-store/transaction';
export { answerOnce, type KeyedRequest, type OnceAnswer, type WorkKind } from './idempotency/answer-once';
export { dropOldAnswers } from './idempotency/drop-old-answers';
export { afterCommit, joinablePool } from './idempotency/joined-transaction';
export { type JobFailure, STUCK_AFTER } from './jobs/job-failure';
export { type DueJob, type FetchRequest, JobQueue, type LeasedJob } from './jobs/job-queue';
export { replaceRetentionRules, type RetentionRule, retentionRules } from './archive/retention-rules';
export { LOGS, type Log, type LogRules, logRules, organisationsWithRules, replaceLogRules } from './archive/log-rules';
export { openRetentionRun, type RetentionRun, retentionRun, retentionRuns, type RetentionRunsRequest, unfinishedRetentionRuns } from './archive/retention-runs';
export { runRetention } from './archive/run-retention';
export { analysePartitioned, dropEmptyPartitions, maintainPartitions } from './partitions/maintain-partitions';
export { ChangeAnnouncer } from './live/change-announcer';
export { CHANNEL, type ChangeMessage, messageOf } from './live/change-message';
export { listen, type Listener } from './live/listen';

export { type AccountRecord, AccountRepository, type SessionRecord } from './repositories/account-repository';
export { CalendarRepository, type StoredCalendar, type StoredNationalCalendar, type StoredOrganisationCalendar } from './repositories/calendar-repository';
export { type DirectoryContent, DirectoryRepository } from './repositories/directory-repository';
export { type DocumentRecord, DocumentRepository, type DocumentVersionRecord, type NewVersion } from './repositories/document-repository';
export { type DraftRecord, DraftRepository } from './repositories/draft-repository';
export { inOneTransaction, inTransaction, TRANSACTION_ATTEMPTS } from './repositories/in-transaction';
export { type KeptReceipt, MessageBuffer } from './repositories/message-buffer';
export { NumberRepository } from './repositories/number-repository';
export { PostgresDefinitionStore } from './repositories/postgres-definition-store';

export {
  caseMigrationCases,
  type CaseMigrationCase,
  type CaseMigrationCasesRequest,
  caseMigrationReasons,
  type CaseMigrationReason,
  caseMigrationRun,
  type CaseMigrationRun,
  caseMigrationRuns,
  type CaseMigrationVerdict,
  openCaseMigration,
  stopCaseMigration,
  unfinishedCaseMigrations,
} from './case-migration/case-migration-runs';
export { type CaseMigrationWork, type JudgedCase, runCaseMigration } from './case-migration/run-case-migration';
export type { KeptRunWork } from './kept-run/kept-run-work';
export { latestLimitRecount, limitRecount, type LimitRecount, openLimitRecount, stopLimitRecount, unfinishedLimitRecounts } from './limit-recount/limit-recounts';
export { type LimitRecountWork, type RecountedCase, runLimitRecount } from './limit-recount/run-limit-recount';
export {
  demandReviews,
  hasPendingRelease,
  insertRelease,
  type NewRelease,
  noteActive,
  noteFailure,
  noteReview,
  noteRollBack,
  noteWithdrawal,
} from './release/release-changes';
export type { Decider, FullRelease, ReleaseFailure, ReleaseRecord, ReleaseState } from './release/release-record';
export { countAdministrators, type ReleaseRule, releaseRule, replaceReleaseRule } from './release/release-rules';
export { countReviews, nextRelease, readRelease, releases, type ReleasesRequest, takeDueRelease, versionsInForce } from './release/releases';
export type { Page, PageRequest } from './queries/page';
export type { CaseRow } from './queries/case-row';
export type { TaskRow } from './queries/task-row';
export { auditLog, type AuditRequest, type AuditRow, recordAudit } from './queries/audit-log';
export { type Backlog, backlog } from './queries/backlog';
export { type BadgeCounts, badgeCounts } from './queries/badge-counts';
export { caseHistory, type CaseHistoryRequest } from './queries/case-history';
export { cases, type CasesRequest, type StandingPlace } from './queries/cases';
export { type TokensAtJoin, tokensAtJoins, type TokensAtJoinsRequest } from './queries/tokens-at-joins';
export { CASES_LOOKED_THROUGH, type CasesAt, type FinishedTasksAt, type IncidentsAt, nodeActivity, type NodeActivityRequest, type NodeActivityRows, type OpenTasksAt } from './queries/node-activity';
export { caseTasks } from './queries/case-tasks';
export { type OpenDue, openDues, openTimers } from './queries/open-dues';
export { type DefinitionRow, definitions, type DefinitionVersionRow, definitionVersions } from './queries/definitions';
export { countEndedCases, type EndedCase, endedCases, type EndedCasesRequest } from './queries/ended-cases';
export { doneTasks, type DoneTasksRequest } from './queries/done-tasks';
export { inbox, type InboxRequest } from './queries/inbox';
export { type IncidentRow, incidents, type IncidentsRequest } from './queries/incidents';
export { isParticipant } from './queries/is-participant';
export { keptMessages, type KeptMessageRow, type KeptMessagesRequest } from './queries/kept-messages';
export { lastChangeOfTask } from './queries/last-change-of-task';
export { insertReleaseNotices, markNoticeRead, type NoticeRow, notices, type NoticesRequest, type ReleaseNotice } from './queries/notices';
export { type NumberRow, numbers, numberSeries, type NumbersRequest, type SeriesRow } from './queries/numbers';
export { PostgresCaseReader } from './queries/postgres-case-reader';
export { type CaseWithRecord, readCase, type ReadCaseRequest } from './queries/read-case';
export { readTask, type TaskWithRecord } from './queries/read-task';
export { type StuckJobRow, stuckJobs } from './queries/stuck-jobs';
export { type SubscriptionRequest, subscriptions } from './queries/subscriptions';
