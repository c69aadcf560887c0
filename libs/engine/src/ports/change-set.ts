import type { InstanceId, JobId, IncidentId, Instant, Json, OrganisationId, TaskId } from '@liuzhuan/kernel';
import type { ActivationId, NodeId } from '@liuzhuan/machine';
import type { Receipt } from '../delivery/receipt';
import type {
  HistoryRecord,
  IncidentRecord,
  InstanceRecord,
  JobRecord,
  NoticeRecord,
  NumberRecord,
  SubscriptionRecord,
  TaskRecord,
} from '../records/records';

/** One site that waits: visit and node (the node differs from the activity for boundary and event-gateway waits). */
export interface WaitSite {
  readonly activation: ActivationId;
  readonly node: NodeId;
}

/**
 * All that one command changes: a plain value, written by the store with one statement and committed with it.
 * Closing by site instead of by id: the engine need not read jobs and subscriptions to end them.
 */
export interface ChangeSet {
  readonly organisation: OrganisationId;
  /** Insert when `revision` is 1, else update where the stored revision is `revision - 1`. */
  readonly instance: InstanceRecord;
  readonly tasksInserted: readonly TaskRecord[];
  /** Whole rows of tasks that changed (completed, withdrawn, reassigned, claimed). */
  readonly tasksUpdated: readonly TaskRecord[];
  readonly jobsInserted: readonly JobRecord[];
  /** Jobs of the instance that end with their site. */
  readonly jobsEnded: readonly WaitSite[];
  /** Jobs ended by id (the job that fired). */
  readonly jobsDone: readonly JobId[];
  readonly subscriptionsInserted: readonly SubscriptionRecord[];
  readonly subscriptionsEnded: readonly WaitSite[];
  readonly incidentsInserted: readonly IncidentRecord[];
  readonly incidentsResolved: readonly { readonly id?: IncidentId; readonly site?: WaitSite; readonly at: Instant }[];
  readonly history: readonly HistoryRecord[];
  readonly notices: readonly NoticeRecord[];
  readonly numbersVoided: readonly { readonly series: string; readonly sequence: number; readonly at: Instant; readonly reason: string }[];
  /** Values of data stores, each once; all of them were locked for this command. Absent = none. */
  readonly dataStoresWritten?: readonly { readonly name: string; readonly value: Json }[];
  /** Jobs, subscriptions and open incidents of a visit that go on at another node: the case runs another version. What ends or begins in the same command is not among them. Absent = none. */
  readonly sitesMoved?: readonly { readonly activation: ActivationId; readonly from: NodeId; readonly node: NodeId }[];
  /** That the case got what somebody outside has sent. Absent = nobody asks. */
  readonly receipt?: Receipt;
  /** Set when a completed task locks the document's versions (签发). */
  readonly documentsLocked: { readonly at: Instant; readonly by: string; readonly task: TaskId } | null;
}

/** A number the command needs before it can go on; drawn in the same transaction, so a roll-back leaves no gap. */
export interface DrawRequest {
  readonly organisation: OrganisationId;
  readonly series: string;
  /** Text with `{year}` and `{n}` already resolved except `{n}`. */
  readonly pattern: string;
  readonly instance: InstanceId;
  readonly at: Instant;
}

export interface DrawResult extends NumberRecord {
  /** Numbers of the series in force, this one included (voided ones do not count). */
  readonly taken: number;
}
