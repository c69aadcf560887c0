import type { InstanceId, Instant, JobId, Json, JsonObject, OrganisationId, Rejection, TaskId } from '@liuzhuan/kernel';
import type { ActivationId, PieceKey } from '@liuzhuan/machine';
import type { IncidentRecord, InstanceRecord, JobRecord, TaskRecord } from '../records/records';
import type { ChangeSet, DrawRequest, DrawResult } from './change-set';

/** What a command is about; the store locks the instance behind it. */
export type CaseTarget =
  /** `job` on `new` and `instance`: also lock this delivery job, of whichever case, and give it as `Loaded.job`; absent when it is gone. */
  | { readonly kind: 'new'; readonly instance: InstanceId; readonly job?: JobId; /** Start of the case: its local year numbers it. */ readonly at?: Instant }
  | { readonly kind: 'instance'; readonly instance: InstanceId; readonly job?: JobId }
  | { readonly kind: 'task'; readonly task: TaskId }
  | { readonly kind: 'job'; readonly job: JobId }
  | { readonly kind: 'incident'; readonly incident: string };

/** A target within its organisation: nothing of another organisation is found, locked or read. */
export type CommandTarget = CaseTarget & { readonly organisation: OrganisationId };

/** A command that its caller may send again: by the same actor with the same key, it is the same command. */
export interface Repeatable {
  /** The person, or the service, that gave the key. */
  readonly actor: string;
  readonly key: string;
  /** Command and input as text. The same key with another request is a mistake of the caller. */
  readonly request: string;
}

/** What a repeatable command came to when it was carried out. */
export interface FirstAnswer {
  /** False: the key belongs to another request. */
  readonly isSameRequest: boolean;
  /** As `Decision.answer` had it. */
  readonly answer: Json;
  /** Its case as it is now. */
  readonly instance?: InstanceRecord;
}

/** What one locking SELECT brought: the instance and its open tasks, and the row the target named. */
export interface Loaded {
  /** Absent for `new`, and when nothing was found. The state of a large case may be partial (`joinSnapshot`): what is missing is asked for. */
  readonly instance?: InstanceRecord;
  readonly openTasks: readonly TaskRecord[];
  /** Visits of which it is known whether they have an open task, when `openTasks` are only some. Absent: all open tasks of the case are there. */
  readonly tasksAt?: readonly ActivationId[];
  readonly task?: TaskRecord;
  readonly job?: JobRecord;
  /** Timers, reminders and due times of the case that wait; only when the decision asked for them. */
  readonly jobs?: readonly JobRecord[];
  readonly incident?: IncidentRecord;
  /** Highest history seq written for the instance. */
  readonly historySeq: number;
  /** Next running number of cases in the organisation and year; only for `new`. */
  readonly nextCaseNumber?: number;
  /** Values of the data stores the decision asked for, by name; null where nothing has been written yet. */
  readonly dataStores?: JsonObject;
  /** The command has been carried out before, under the same key. */
  readonly first?: FirstAnswer;
}

export type Decision<T> =
  /** `answer` is kept with the changes when the command is repeatable. */
  | { readonly kind: 'write'; readonly changes: ChangeSet; readonly value: T; readonly answer?: Json }
  /** No case changes (e.g. a job that was withdrawn meanwhile); `jobsDone` are removed. `jobsInserted` take their place, unless one of them was gone already. */
  | { readonly kind: 'nothing'; readonly value: T; readonly jobsDone?: readonly JobId[]; readonly jobsInserted?: readonly JobRecord[] }
  | { readonly kind: 'reject'; readonly rejection: Rejection }
  /**
   * More is needed first: of a large case a piece of its state (`t12`, or `t*` for all of a table), or its open tasks at these visits; of any case the jobs that
   * wait for their time. The store reads it in this transaction and calls `decide` again with all that was read so far.
   */
  | { readonly kind: 'load'; readonly piece?: PieceKey; readonly tasks?: readonly ActivationId[] | 'all'; readonly jobs?: true }
  /** Data stores are needed first, before any number: the store locks them in this transaction and calls `decide` again with their values. */
  | { readonly kind: 'read'; readonly dataStores: readonly string[] }
  /** Numbers are needed first: the store draws them in this transaction and calls `decide` again with all draws so far. */
  | { readonly kind: 'draw'; readonly requests: readonly DrawRequest[] };

/** A command as the store sees it. `decide` is pure and may be called again: with the draws it asked for, after a conflict, beside other commands or alone. */
export interface UnitOfWork<T> {
  readonly target: CommandTarget;
  readonly repeatable?: Repeatable;
  decide(loaded: Loaded, draws: readonly DrawResult[]): Decision<T>;
}

export type Outcome<T> = { readonly ok: true; readonly value: T; readonly changes?: ChangeSet } | { readonly ok: false; readonly rejection: Rejection };

/**
 * The engine's only way to keep something. All or nothing for each command; a store may let commands of different cases share a transaction, as long as
 * none can tell. Commands of one case take their turns.
 */
export interface EngineStore {
  transact<T>(work: UnitOfWork<T>): Promise<Outcome<T>>;
  /** Values of data stores as they are now, for those who only look; null where nothing has been written yet. */
  dataStores(organisation: OrganisationId, names: readonly string[]): Promise<JsonObject>;
}
