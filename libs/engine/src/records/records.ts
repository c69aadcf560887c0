import type { DefinitionId, IncidentId, Instant, InstanceId, JobId, Json, JsonObject, OrganisationId, PersonId, TaskId } from '@liuzhuan/kernel';
import type { ActivationId, NodeId, ProgramRef, ScopeInstanceId, Snapshot } from '@liuzhuan/machine';

/** One run of a process (案件). `state` is the truth; every other record of a case is derived from it in the same transaction. */
export interface InstanceRecord {
  readonly id: InstanceId;
  readonly organisation: OrganisationId;
  readonly definition: DefinitionId;
  /** Running number of cases per organisation and year, e.g. `2026-000123`. */
  readonly number: string;
  readonly title: string;
  readonly status: 'active' | 'completed' | 'cancelled' | 'failed';
  readonly starter: PersonId | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** End event reached. */
  readonly endNode: NodeId | null;
  /** Grows by one with every write; optimistic checks compare it. */
  readonly revision: number;
  readonly state: Snapshot;
}

export type TaskStatus = 'open' | 'completed' | 'withdrawn';

/** Somebody does the work of a task for its owner (委派). */
export interface Delegation {
  readonly owner: PersonId;
  readonly to: PersonId;
  readonly at: Instant;
  readonly reason: string;
  /** What the delegate thinks; null while she has it, and when it was taken back from her. */
  readonly opinion: string | null;
  /** When it was given or taken back; null while she has it. */
  readonly endedAt: Instant | null;
}

/** One person's pending or finished piece of work (待办 / 已办). */
export interface TaskRecord {
  readonly id: TaskId;
  readonly organisation: OrganisationId;
  readonly instance: InstanceId;
  readonly activation: ActivationId;
  readonly scope: ScopeInstanceId;
  readonly node: NodeId;
  readonly program: ProgramRef;
  readonly name: string;
  readonly status: TaskStatus;
  readonly assignee: PersonId | null;
  readonly candidates: readonly PersonId[];
  /** Sentence of how the assignee was found: rule and result, for audit. */
  readonly assignmentRule: string;
  readonly createdAt: Instant;
  readonly due: Instant | null;
  readonly dueText: string | null;
  /** Since when the limit was counted, where it is in working time: with `dueText` it can be counted anew. Null for other limits, and for tasks opened before it was kept. */
  readonly dueSince: Instant | null;
  /** 特急 / 加急 / 平急 …: the case's variable `urgency`, when it has one. */
  readonly urgency: string | null;
  readonly member: { readonly index: number; readonly item: Json } | null;
  readonly outcome: string | null;
  readonly opinion: string | null;
  readonly data: JsonObject | null;
  readonly completedBy: PersonId | null;
  readonly completedAt: Instant | null;
  /** Who sent it here: the person whose action opened the task. */
  readonly sentBy: PersonId | null;
  /** Who did the work for its owner, oldest first; at most the last one is open, and its delegate is the assignee. */
  readonly delegations: readonly Delegation[];
  readonly revision: number;
}

/** Machine work. `timer`, `reminder`, `overdue` and `escalation` are done inside a transaction; `service` and `delivery` leave the house after commit. */
export type JobKind = 'timer' | 'reminder' | 'overdue' | 'service' | 'delivery';

export interface JobRecord {
  readonly id: JobId;
  readonly organisation: OrganisationId;
  readonly instance: InstanceId | null;
  readonly activation: ActivationId | null;
  readonly node: NodeId | null;
  readonly kind: JobKind;
  /** For service jobs: the worker topic. */
  readonly topic: string | null;
  readonly dueAt: Instant;
  readonly payload: JsonObject;
  readonly attempts: number;
  /** Outside worker who leased it last; absent or null: nobody has. */
  readonly lockedBy?: string | null;
}

/** A waiting message or signal catch. */
export interface SubscriptionRecord {
  readonly organisation: OrganisationId;
  readonly instance: InstanceId;
  readonly activation: ActivationId;
  readonly node: NodeId;
  readonly event: 'message' | 'signal';
  readonly name: string;
  readonly key: string | null;
}

/** Something an administrator must look at. Nothing is lost while it waits. */
export interface IncidentRecord {
  readonly id: IncidentId;
  readonly organisation: OrganisationId;
  readonly instance: InstanceId;
  readonly activation: ActivationId | null;
  readonly node: NodeId | null;
  readonly code: string;
  readonly params: JsonObject;
  readonly raisedAt: Instant;
  readonly resolvedAt: Instant | null;
}

/** One line of a case's history: who, what, when. `seq` is drawn per instance. */
export interface HistoryRecord {
  readonly instance: InstanceId;
  readonly seq: number;
  readonly at: Instant;
  readonly kind: string;
  readonly node: NodeId | null;
  readonly activation: ActivationId | null;
  readonly actor: PersonId | null;
  readonly data: JsonObject;
}

/** A word to a person: copy (抄送), reminder (催办), overdue, escalation. */
export interface NoticeRecord {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly instance: InstanceId | null;
  readonly task: TaskId | null;
  readonly kind: 'copy' | 'reminder' | 'urge' | 'overdue' | 'escalation' | 'info';
  readonly text: string;
  readonly at: Instant;
}

/** An official number: drawn without gaps per series, or voided with a reason (never used again). */
export interface NumberRecord {
  readonly organisation: OrganisationId;
  readonly series: string;
  readonly sequence: number;
  readonly text: string;
  readonly instance: InstanceId;
  readonly drawnAt: Instant;
  readonly voided: { readonly at: Instant; readonly reason: string } | null;
}
