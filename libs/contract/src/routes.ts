import { z } from 'zod';
import { backtestPageSchema, backtestSchema } from './schemas/backtest';
import { pageOf, pageQuerySchema, variablesSchema } from './schemas/basics';
import {
  checkResultSchema,
  decisionResultSchema,
  definitionSchema,
  definitionSummarySchema,
  deploySchema,
  deploymentResultSchema,
  draftPresenceSchema,
  draftRowSchema,
  draftSchema,
  evaluateDecisionSchema,
  saveDraftSchema,
} from './schemas/definition';
import {
  cancelSchema,
  chooseActivitySchema,
  concludeChoiceSchema,
  restartSchema,
  documentSchema,
  historyEntrySchema,
  instanceQuerySchema,
  instanceRowSchema,
  instanceSchema,
  startInstanceSchema,
} from './schemas/instance';
import {
  broadcastResultSchema,
  broadcastSignalSchema,
  clauseSchema,
  completeJobSchema,
  correlateMessageSchema,
  correlationResultSchema,
  countsSchema,
  directorySchema,
  discardMessageSchema,
  extendedJobSchema,
  extendJobSchema,
  externalJobSchema,
  failJobSchema,
  fetchJobsSchema,
  incidentQuerySchema,
  incidentSchema,
  keptMessageSchema,
  messageQuerySchema,
  noticeQuerySchema,
  noticeSchema,
  numberSchema,
  retryIncidentSchema,
  voidNumberSchema,
} from './schemas/operations';
import {
  migrationCaseQuerySchema,
  migrationCaseSchema,
  migrationProposalSchema,
  migrationRunSchema,
  migrationSchema,
  proposeMigrationSchema,
  startMigrationSchema,
  undoMigrationSchema,
} from './schemas/migration';
import {
  approveReleaseSchema,
  fullReleaseSchema,
  releaseQuerySchema,
  releaseRuleSchema,
  releaseSchema,
  requestReleaseSchema,
  rollBackSchema,
  saveReleaseRuleSchema,
  sendBackReleaseSchema,
  withdrawReleaseSchema,
} from './schemas/release';
import { activityQuerySchema, activitySchema, auditEntrySchema, consequencesSchema, correctVariablesSchema, moveTokenSchema, previewMoveSchema, previewRetrySchema, timelineSchema, tokensSchema } from './schemas/watching';
import { livenessSchema, readinessSchema } from './schemas/health';
import { calendarEffectSchema, calendarSchema, latestLimitRecountSchema, limitRecountSchema, ownCalendarSchema, saveCalendarSchema } from './schemas/calendar';
import { logRulesSchema, retentionRulesSchema, retentionRunSchema, startRetentionRunSchema } from './schemas/retention';
import { accountSchema, loginSchema, type Role, sessionSchema } from './schemas/session';
import {
  actionResultSchema,
  completeTaskSchema,
  delegateTaskSchema,
  giveBackTaskSchema,
  reassignTaskSchema,
  remindTaskSchema,
  addMemberSchema,
  jumpTaskSchema,
  removeMemberSchema,
  withdrawTaskSchema,
  returnPreviewSchema,
  returnTaskSchema,
  taskQuerySchema,
  taskRowSchema,
  taskSchema,
} from './schemas/task';

/** One line of the API. `roles` absent: any signed-in account; `public`: no sign-in. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `:name` places. */
  readonly path: string;
  readonly summary: string;
  readonly roles?: readonly Role[] | 'public';
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
}

const ADMIN: readonly Role[] = ['administrator'];
const DRAWING: readonly Role[] = ['administrator', 'designer'];
const WORKER: readonly Role[] = ['administrator', 'service'];
const nothing = z.object({});

/**
 * The whole API on one page: method, path, who may, what goes in and what comes out.
 * Server, OpenAPI description and typed client are made from this table.
 */
export const ROUTES = {
  logIn: { method: 'POST', path: '/api/session', summary: 'Sign in with a local account', roles: 'public', body: loginSchema, response: sessionSchema },
  readLiveness: { method: 'GET', path: '/health/live', summary: 'The process is alive', roles: 'public', response: livenessSchema },
  readReadiness: { method: 'GET', path: '/health/ready', summary: 'The node takes requests; else 503', roles: 'public', response: readinessSchema },
  readSession: { method: 'GET', path: '/api/session', summary: 'Who am I', response: accountSchema },
  logOut: { method: 'DELETE', path: '/api/session', summary: 'Sign out', response: nothing },
  readCounts: { method: 'GET', path: '/api/counts', summary: 'Badge counts', response: countsSchema },
  readDirectory: { method: 'GET', path: '/api/directory', summary: 'Units and persons of the organisation', response: directorySchema },

  listClauses: { method: 'GET', path: '/api/clauses', summary: 'Clauses of the organisation’s regulations', response: z.array(clauseSchema) },

  listDefinitions: { method: 'GET', path: '/api/definitions', summary: 'Processes, versions in force', response: z.array(definitionSummarySchema) },
  readDefinition: { method: 'GET', path: '/api/definitions/:id', summary: 'One version with its files; `:id` is `key:version` or a key (latest)', response: definitionSchema },
  readMachine: { method: 'GET', path: '/api/definitions/:id/machine', summary: 'The compiled machines as XState configuration', response: variablesSchema },
  readActivity: { method: 'GET', path: '/api/definitions/:id/activity', summary: 'What is going on at each node; `:id` is a key (all versions) or `key:version`', roles: DRAWING, query: activityQuerySchema, response: activitySchema },
  deploy: { method: 'POST', path: '/api/deployments', summary: 'Check, compile and put a new version in force', roles: DRAWING, body: deploySchema, response: deploymentResultSchema },
  checkDeployment: { method: 'POST', path: '/api/deployments/check', summary: 'All diagnostics of a deployment, nothing stored', roles: DRAWING, body: deploySchema, response: checkResultSchema },
  listDrafts: { method: 'GET', path: '/api/drafts', summary: 'Drafts kept in the organisation, also of processes never deployed', roles: DRAWING, response: z.array(draftRowSchema) },
  readDraft: { method: 'GET', path: '/api/drafts/:key', summary: 'Draft of a process', roles: DRAWING, response: draftSchema },
  readDraftPresence: { method: 'GET', path: '/api/drafts/:key/presence', summary: 'Who else has a draft open or has just saved it; asking says that one has it open oneself', roles: DRAWING, response: draftPresenceSchema },
  saveDraft: { method: 'PUT', path: '/api/drafts/:key', summary: 'Keep a draft', roles: DRAWING, body: saveDraftSchema, response: draftSchema },
  discardDraft: { method: 'DELETE', path: '/api/drafts/:key', summary: 'Drop a draft', roles: DRAWING, response: nothing },
  listReleases: { method: 'GET', path: '/api/releases', summary: 'Releases: waiting for review or their time, in force, and ended', roles: DRAWING, query: releaseQuerySchema, response: pageOf(releaseSchema) },
  readRelease: { method: 'GET', path: '/api/releases/:id', summary: 'One release with its files', roles: DRAWING, response: fullReleaseSchema },
  requestRelease: { method: 'POST', path: '/api/releases', summary: 'Hand files in to come into force (发布): at once or at a time, after a review where the organisation wants one', roles: DRAWING, body: requestReleaseSchema, response: releaseSchema },
  approveRelease: { method: 'POST', path: '/api/releases/:id/approve', summary: 'Approve the release of somebody else (复核同意)', roles: ADMIN, body: approveReleaseSchema, response: releaseSchema },
  sendBackRelease: { method: 'POST', path: '/api/releases/:id/send-back', summary: 'Send the release of somebody else back with an opinion (复核退回)', roles: ADMIN, body: sendBackReleaseSchema, response: releaseSchema },
  withdrawRelease: { method: 'POST', path: '/api/releases/:id/withdraw', summary: 'Take a waiting release back (撤回)', roles: DRAWING, body: withdrawReleaseSchema, response: releaseSchema },
  rollBack: { method: 'POST', path: '/api/releases/roll-back', summary: 'Put the files of an earlier version in force again, as a new version (回退)', roles: ADMIN, body: rollBackSchema, response: releaseSchema },
  readReleaseRule: { method: 'GET', path: '/api/release-rule', summary: 'Whether a second administrator reviews what comes into force', roles: DRAWING, response: releaseRuleSchema },
  saveReleaseRule: { method: 'PUT', path: '/api/release-rule', summary: 'Demand that review, or lift it: lifting takes two administrators', roles: ADMIN, body: saveReleaseRuleSchema, response: releaseRuleSchema },
  evaluateDecision: { method: 'POST', path: '/api/decisions/evaluate', summary: 'Try a decision table with inputs', roles: DRAWING, body: evaluateDecisionSchema, response: decisionResultSchema },

  startInstance: { method: 'POST', path: '/api/instances', summary: 'Start a case', body: startInstanceSchema, response: actionResultSchema },
  listInstances: { method: 'GET', path: '/api/instances', summary: 'Cases: started by me, with me, or all (administrators)', query: instanceQuerySchema, response: pageOf(instanceRowSchema) },
  readInstance: { method: 'GET', path: '/api/instances/:id', summary: 'One case with diagram states and opinions', response: instanceSchema },
  readHistory: { method: 'GET', path: '/api/instances/:id/history', summary: 'Who did what when', response: z.array(historyEntrySchema) },
  readTimeline: { method: 'GET', path: '/api/instances/:id/timeline', summary: 'The history with the machine’s steps, for pictures of any moment', roles: ADMIN, response: timelineSchema },
  listTokens: { method: 'GET', path: '/api/instances/:id/tokens', summary: 'Where a running case stands: each token with what it waits for, sees and may be moved to', roles: ADMIN, response: tokensSchema },
  moveToken: { method: 'POST', path: '/api/instances/:id/move', summary: 'Give a visit up, stuck or waiting, and go on elsewhere (移动)', roles: ADMIN, body: moveTokenSchema, response: actionResultSchema },
  previewMove: { method: 'POST', path: '/api/instances/:id/move/preview', summary: 'What a move would come to, nothing written', roles: ADMIN, body: previewMoveSchema, response: consequencesSchema },
  correctVariables: { method: 'POST', path: '/api/instances/:id/variables', summary: 'Correct variables of a running case', roles: ADMIN, body: correctVariablesSchema, response: actionResultSchema },
  cancelInstance: { method: 'POST', path: '/api/instances/:id/cancel', summary: 'Revoke a case (撤销)', body: cancelSchema, response: actionResultSchema },
  suspendInstance: { method: 'POST', path: '/api/instances/:id/suspend', summary: 'Let a case stand still (挂起)', body: cancelSchema, response: actionResultSchema },
  resumeInstance: { method: 'POST', path: '/api/instances/:id/resume', summary: 'Let a suspended case go on (恢复)', body: cancelSchema, response: actionResultSchema },
  restartInstance: { method: 'POST', path: '/api/instances/:id/restart', summary: 'Let an ended case go on (重启), from its beginning or from a step', body: restartSchema, response: actionResultSchema },
  chooseActivity: { method: 'POST', path: '/api/instances/:id/choices', summary: 'Begin an activity of an ad-hoc sub-process (安排事项)', body: chooseActivitySchema, response: actionResultSchema },
  concludeChoice: { method: 'POST', path: '/api/instances/:id/choices/conclude', summary: 'Nothing more is to begin in an ad-hoc sub-process (事项已齐)', body: concludeChoiceSchema, response: actionResultSchema },
  listDocuments: { method: 'GET', path: '/api/instances/:id/documents', summary: 'The documents that travel with the case', response: z.array(documentSchema) },
  /** multipart/form-data: `file`, and `document` (id) to add a version. */
  uploadDocument: { method: 'POST', path: '/api/instances/:id/documents', summary: 'Add a document or a version (multipart: file, document?)', response: documentSchema },

  listTasks: { method: 'GET', path: '/api/tasks', summary: 'Inbox (待办) or done (已办)', query: taskQuerySchema, response: pageOf(taskRowSchema) },
  readTask: { method: 'GET', path: '/api/tasks/:id', summary: 'One task with form, outcomes and what I may do', response: taskSchema },
  claimTask: { method: 'POST', path: '/api/tasks/:id/claim', summary: 'Take a task offered to several', response: taskRowSchema },
  releaseTask: { method: 'POST', path: '/api/tasks/:id/release', summary: 'Give a claimed task back', response: taskRowSchema },
  completeTask: { method: 'POST', path: '/api/tasks/:id/complete', summary: 'Complete (同意, 办结 …)', body: completeTaskSchema, response: actionResultSchema },
  returnTask: { method: 'POST', path: '/api/tasks/:id/return', summary: 'Return (退回)', body: returnTaskSchema, response: actionResultSchema },
  previewReturn: { method: 'GET', path: '/api/tasks/:id/return-preview', summary: 'What a return would withdraw', query: z.object({ to: z.string() }), response: returnPreviewSchema },
  withdrawTask: { method: 'POST', path: '/api/tasks/:id/withdraw', summary: 'Take back one’s own completion (撤回)', body: withdrawTaskSchema, response: actionResultSchema },
  jumpTask: { method: 'POST', path: '/api/tasks/:id/jump', summary: 'Give a task up and go on elsewhere (跳转)', roles: ADMIN, body: jumpTaskSchema, response: actionResultSchema },
  addMember: { method: 'POST', path: '/api/tasks/:id/members', summary: 'Ask more persons to sign (加签)', body: addMemberSchema, response: actionResultSchema },
  removeMember: { method: 'POST', path: '/api/tasks/:id/members/remove', summary: 'Do not ask this signer any more (减签)', body: removeMemberSchema, response: actionResultSchema },
  reassignTask: { method: 'POST', path: '/api/tasks/:id/reassign', summary: 'Reassign (转办)', body: reassignTaskSchema, response: taskRowSchema },
  delegateTask: { method: 'POST', path: '/api/tasks/:id/delegate', summary: 'Let somebody else do the work (委派); the owner decides once it is given back', body: delegateTaskSchema, response: taskRowSchema },
  giveBackTask: { method: 'POST', path: '/api/tasks/:id/give-back', summary: 'Give a delegated task back with an opinion (交回), or take it back (收回)', body: giveBackTaskSchema, response: taskRowSchema },
  remindTask: { method: 'POST', path: '/api/tasks/:id/remind', summary: 'Remind (催办)', body: remindTaskSchema, response: nothing },

  listNotices: { method: 'GET', path: '/api/notices', summary: 'Copies, reminders and other words to me', query: noticeQuerySchema, response: pageOf(noticeSchema) },
  readNotice: { method: 'POST', path: '/api/notices/:id/read', summary: 'Mark as read', response: nothing },
  correlateMessage: { method: 'POST', path: '/api/messages', summary: 'Deliver a message by name and correlation key', roles: WORKER, body: correlateMessageSchema, response: correlationResultSchema },
  broadcastSignal: { method: 'POST', path: '/api/signals', summary: 'Broadcast a signal: to every case that waits for it, and to processes it starts', roles: WORKER, body: broadcastSignalSchema, response: broadcastResultSchema },
  listMessages: { method: 'GET', path: '/api/messages', summary: 'What could not be delivered: waiting for somebody, expired, or failing again and again', roles: ADMIN, query: messageQuerySchema, response: pageOf(keptMessageSchema) },
  resendMessage: { method: 'POST', path: '/api/messages/:id/resend', summary: 'Deliver a kept message, or try what fails, again', roles: ADMIN, response: nothing },
  discardMessage: { method: 'POST', path: '/api/messages/:id/discard', summary: 'Drop a kept message or a failing delivery, with a reason', roles: ADMIN, body: discardMessageSchema, response: nothing },
  listIncidents: { method: 'GET', path: '/api/incidents', summary: 'What an administrator must look at', roles: DRAWING, query: incidentQuerySchema, response: pageOf(incidentSchema) },
  retryIncident: { method: 'POST', path: '/api/incidents/:id/retry', summary: 'Try again, optionally with corrected variables', roles: ADMIN, body: retryIncidentSchema, response: actionResultSchema },
  previewRetry: { method: 'POST', path: '/api/incidents/:id/retry/preview', summary: 'What trying again would come to, nothing written', roles: ADMIN, body: previewRetrySchema, response: consequencesSchema },
  listAudit: { method: 'GET', path: '/api/audit', summary: 'What administrators and designers did, the newest first', roles: ADMIN, query: pageQuerySchema, response: pageOf(auditEntrySchema) },
  fetchJobs: { method: 'POST', path: '/api/jobs/fetch', summary: 'Fetch and lock service jobs of a topic', roles: WORKER, body: fetchJobsSchema, response: z.array(externalJobSchema) },
  extendJob: { method: 'POST', path: '/api/jobs/:id/extend', summary: 'Keep a fetched job longer; refused once the lease has run out', roles: WORKER, body: extendJobSchema, response: extendedJobSchema },
  completeJob: { method: 'POST', path: '/api/jobs/:id/complete', summary: 'A service job is done', roles: WORKER, body: completeJobSchema, response: actionResultSchema },
  failJob: { method: 'POST', path: '/api/jobs/:id/fail', summary: 'A service job failed, or a BPMN error', roles: WORKER, body: failJobSchema, response: actionResultSchema },
  listNumbers: { method: 'GET', path: '/api/numbers', summary: 'Ledger of official numbers (台账)', query: pageQuerySchema.extend({ series: z.string().optional() }), response: pageOf(numberSchema) },
  readCalendar: { method: 'GET', path: '/api/calendar', summary: 'The calendar limits are counted by: days off, days worked, office hours', response: calendarSchema },
  /** Nothing is changed. */
  weighCalendar: { method: 'POST', path: '/api/calendar/effect', summary: 'What another calendar of the organisation would mean for open tasks', roles: ADMIN, body: ownCalendarSchema, response: calendarEffectSchema },
  saveCalendar: { method: 'PUT', path: '/api/calendar', summary: 'Lay down days and office hours of the organisation, and count open limits anew by them', roles: ADMIN, body: saveCalendarSchema, response: calendarSchema },
  readLimitRecount: { method: 'GET', path: '/api/calendar/recount', summary: 'How far open limits have been counted anew', roles: ADMIN, response: latestLimitRecountSchema },
  startLimitRecount: { method: 'POST', path: '/api/calendar/recount', summary: 'Count open limits anew by the calendar in force', roles: ADMIN, response: limitRecountSchema },
  stopLimitRecount: { method: 'POST', path: '/api/calendar/recount/:id/stop', summary: 'Stop after the cases in hand; the limits of the others stay', roles: ADMIN, response: limitRecountSchema },
  readRetentionRules: { method: 'GET', path: '/api/retention/rules', summary: 'How long finished cases stay before they are archived and deleted', roles: ADMIN, response: retentionRulesSchema },
  saveRetentionRules: { method: 'PUT', path: '/api/retention/rules', summary: 'Lay down how long finished cases stay', roles: ADMIN, body: retentionRulesSchema, response: retentionRulesSchema },
  readLogRules: { method: 'GET', path: '/api/retention/logs', summary: 'How long notices and the audit log are kept', roles: ADMIN, response: logRulesSchema },
  saveLogRules: { method: 'PUT', path: '/api/retention/logs', summary: 'Lay down how long notices and the audit log are kept', roles: ADMIN, body: logRulesSchema, response: logRulesSchema },
  startRetentionRun: { method: 'POST', path: '/api/retention/runs', summary: 'Archive and delete by the rules, or only count what they would do', roles: ADMIN, body: startRetentionRunSchema, response: retentionRunSchema },
  listRetentionRuns: { method: 'GET', path: '/api/retention/runs', summary: 'Runs of the retention rules with their figures', roles: ADMIN, query: pageQuerySchema, response: pageOf(retentionRunSchema) },
  proposeMigration: { method: 'POST', path: '/api/migrations/proposal', summary: 'What each step of one version has become in another', roles: DRAWING, body: proposeMigrationSchema, response: migrationProposalSchema },
  startMigration: { method: 'POST', path: '/api/migrations', summary: 'Move running cases to another version (迁移), or only say which can', roles: ADMIN, body: startMigrationSchema, response: migrationRunSchema },
  listMigrations: { method: 'GET', path: '/api/migrations', summary: 'Migrations and dry runs of a process', roles: DRAWING, query: pageQuerySchema.extend({ process: z.string() }), response: pageOf(migrationRunSchema) },
  readMigration: { method: 'GET', path: '/api/migrations/:id', summary: 'How far a migration is, and why cases stay', roles: DRAWING, response: migrationSchema },
  listMigrationCases: { method: 'GET', path: '/api/migrations/:id/cases', summary: 'What became of each case', roles: DRAWING, query: migrationCaseQuerySchema, response: pageOf(migrationCaseSchema) },
  stopMigration: { method: 'POST', path: '/api/migrations/:id/stop', summary: 'Stop after the cases in hand; the others stay', roles: ADMIN, response: migrationRunSchema },
  undoMigration: { method: 'POST', path: '/api/migrations/:id/undo', summary: 'Move the cases back that it has moved', roles: ADMIN, body: undoMigrationSchema, response: migrationRunSchema },
  backtest: { method: 'POST', path: '/api/backtests', summary: 'Play finished cases on a draft (回测), a page at a time; nothing is written', roles: DRAWING, body: backtestSchema, response: backtestPageSchema },
  voidNumber: { method: 'POST', path: '/api/numbers/void', summary: 'Record a spoiled number', body: voidNumberSchema, response: nothing },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;
/** Paths that are not JSON request/response: event stream, file contents, inspection stream. */
export const STREAMS = {
  events: '/api/events',
  metrics: '/metrics',
  inspection: '/api/instances/:id/inspection',
  documentContent: '/api/instances/:id/documents/:document/versions/:version',
} as const;
