import type { InstanceId, Instant, JobId, OrganisationId, Rejection, TaskId } from '@liuzhuan/kernel';
import type { IncidentRecord, InstanceRecord, JobRecord, TaskRecord } from '../records/records';
import type { ChangeSet, DrawRequest, DrawResult } from './change-set';

/** What a command is about; the store locks the instance behind it. */
export type CommandTarget =
  /** `job` on `new` and `instance`: also lock this delivery job, of whichever case, and give it as `Loaded.job`; absent when it is gone. */
  | { readonly kind: 'new'; readonly organisation: OrganisationId; readonly instance: InstanceId; readonly job?: JobId; /** Start of the case: its local year numbers it. */ readonly at?: Instant }
  | { readonly kind: 'instance'; readonly instance: InstanceId; readonly job?: JobId }
  | { readonly kind: 'task'; readonly task: TaskId }
  | { readonly kind: 'job'; readonly job: JobId }
  | { readonly kind: 'incident'; readonly incident: string };

/** What one locking SELECT brought: the instance and all of its open tasks, and the row the target named. */
export interface Loaded {
  /** Absent for `new`, and when nothing was found. */
  readonly instance?: InstanceRecord;
  readonly openTasks: readonly TaskRecord[];
  readonly task?: TaskRecord;
  readonly job?: JobRecord;
  readonly incident?: IncidentRecord;
  /** Highest history seq written for the instance. */
  readonly historySeq: number;
  /** Next running number of cases in the organisation and year; only for `new`. */
  readonly nextCaseNumber?: number;
}

export type Decision<T> =
  | { readonly kind: 'write'; readonly changes: ChangeSet; readonly value: T }
  /** No case changes (e.g. a job that was withdrawn meanwhile); `jobsDone` are removed. `jobsInserted` take their place, unless one of them was gone already. */
  | { readonly kind: 'nothing'; readonly value: T; readonly jobsDone?: readonly JobId[]; readonly jobsInserted?: readonly JobRecord[] }
  | { readonly kind: 'reject'; readonly rejection: Rejection }
  /** Numbers are needed first: the store draws them in this transaction and calls `decide` again with all draws so far. */
  | { readonly kind: 'draw'; readonly requests: readonly DrawRequest[] };

/** A command as the store sees it. `decide` is pure and may be called again with the draws it asked for. */
export interface UnitOfWork<T> {
  readonly target: CommandTarget;
  decide(loaded: Loaded, draws: readonly DrawResult[]): Decision<T>;
}

export type Outcome<T> = { readonly ok: true; readonly value: T; readonly changes?: ChangeSet } | { readonly ok: false; readonly rejection: Rejection };

/** The engine's only way to keep something. One call = one transaction = one SELECT and one write (plus the draws). */
export interface EngineStore {
  transact<T>(work: UnitOfWork<T>): Promise<Outcome<T>>;
}
