import type { IncidentId, InstanceId, Instant, OrganisationId } from '@liuzhuan/kernel';
import type { HistoryRecord, IncidentRecord, InstanceRecord, JobKind, JobRecord, NoticeRecord, SubscriptionRecord, TaskRecord } from '../records/records';
import type { DefinitionRecord } from './definition-store';

/** Who waits for a message or signal. `key: null` = a message without key, for those who wait without one. */
export interface SubscriptionQuery {
  readonly organisation: OrganisationId;
  readonly event: 'message' | 'signal';
  readonly name: string;
  readonly key: string | null;
}

/** A waiting catch, and the process of its case. */
export interface WaitingSite extends SubscriptionRecord {
  /** Key of the process. */
  readonly process: string;
}

/** What delivery looks up. Rows as committed, oldest first. */
export interface DeliveryLookup {
  /** Signals ask with `key: null` and mean everybody who waits for the name. */
  subscriptions(query: SubscriptionQuery): Promise<readonly WaitingSite[]>;
  /** Definitions in force of which the message or signal begins a case (`startsBy`). */
  eventStarts(organisation: OrganisationId, event: 'message' | 'signal', name: string): Promise<readonly DefinitionRecord[]>;
}

/** Reading of cases outside commands, the same over memory and PostgreSQL: what the scenario runner needs. */
export interface CaseReader extends DeliveryLookup {
  instance(id: InstanceId): Promise<InstanceRecord | undefined>;
  openTasks(instance: InstanceId): Promise<readonly TaskRecord[]>;
  /** Pending jobs of the kinds that fall due until the instant (inclusive). */
  dueJobs(until: Instant, kinds: readonly JobKind[]): Promise<readonly JobRecord[]>;
  openIncidents(instance: InstanceId): Promise<readonly IncidentRecord[]>;
  incident(id: IncidentId): Promise<IncidentRecord | undefined>;
  /** By `seq`, only those after the given one. */
  history(instance: InstanceId, after?: number): Promise<readonly HistoryRecord[]>;
  /** In the order written. */
  notices(instance: InstanceId): Promise<readonly NoticeRecord[]>;
}
