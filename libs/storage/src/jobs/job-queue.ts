import { type JobKind, type JobRecord, startingAnew } from '@liuzhuan/engine';
import type { Instant, JobId, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { dueJobs } from '../sql/due-jobs';
import { EXTEND_JOB } from '../sql/extend-job';
import { FETCH_JOBS } from '../sql/fetch-jobs';
import { NEXT_DUE } from '../sql/next-due';
import { POSTPONE_JOB } from '../sql/postpone-job';
import { READ_JOB } from '../sql/read-job';
import { DROP_STUCK, HASTEN_STUCK } from '../sql/stuck-jobs';
import { failureJson, type JobFailure } from './job-failure';

/** What a loop has to know to do a job: everything else comes with its transaction. */
export interface DueJob {
  readonly id: JobId;
  readonly organisation: OrganisationId;
  readonly kind: JobKind;
  readonly dueAt: Instant;
  readonly attempts: number;
  /** W3C `traceparent` of the step that made it; null when that was not traced. */
  readonly trace: string | null;
}

/** A service job in the hands of an outside worker until `lockedUntil`. */
export interface LeasedJob extends JobRecord {
  readonly lockedBy: string;
  readonly lockedUntil: Instant;
}

/** What an outside worker asks for. */
export interface FetchRequest {
  readonly organisation: OrganisationId;
  readonly topic: string;
  readonly worker: string;
  readonly now: Instant;
  /** End of the lease: when it passes without `extend`, the job is free again. */
  readonly until: Instant;
  readonly limit: number;
}

/**
 * The reading side of the job table. Our own jobs (`topic` null) are listed here and done by the engine with the target `job`: claim, step and successors
 * are one transaction, so a crash rolls back and nothing else is needed. A job that another node is just doing is not found there, and skipped.
 */
export class JobQueue {
  constructor(private readonly pool: Pool) {}

  /** Due jobs, oldest first. `inHand`: jobs the caller is already doing. */
  async dueJobs(limit: number, now: Instant, inHand: readonly string[] = []): Promise<readonly DueJob[]> {
    const { rows } = await this.pool.query<DueJob>({ name: `due-jobs-${limit}`, text: dueJobs(limit), values: [now, inHand] });
    return rows;
  }

  /** One job as the engine made it; undefined when it is done. */
  async read(organisation: OrganisationId, job: JobId): Promise<JobRecord | undefined> {
    const { rows } = await this.pool.query<{ job: JobRecord }>({ name: 'read-job', text: READ_JOB, values: [organisation, job] });
    return rows[0]?.job;
  }

  /** When the next of our own jobs falls due (it may be in the past); null when none waits. */
  async nextDueAt(): Promise<Instant | null> {
    const { rows } = await this.pool.query<{ dueAt: Instant | null }>({ name: 'next-due', text: NEXT_DUE });
    return rows[0]?.dueAt ?? null;
  }

  /** Puts a job off that could not be done, so that it does not hold up the others; says why. */
  async postpone(organisation: OrganisationId, job: JobId, until: Instant, failure: JobFailure): Promise<void> {
    await this.pool.query({ name: 'postpone-job', text: POSTPONE_JOB, values: [organisation, job, until, failureJson(failure)] });
  }

  /**
   * Makes a job due that has failed so often that administrators see it; false when there is none of that id (any more). One that begins a case
   * does so by the version in force: what was mended since is in it.
   */
  async hastenStuck(organisation: OrganisationId, job: JobId, now: Instant): Promise<boolean> {
    const record = await this.read(organisation, job);
    if (!record) return false;
    const { rowCount } = await this.pool.query(HASTEN_STUCK, [organisation, job, now, JSON.stringify(startingAnew(record.payload))]);
    return rowCount === 1;
  }

  /** Drops a delivery that has failed so often; gives what it was, undefined when there is none of that id. Other jobs belong to their cases and stay. */
  async dropStuck(organisation: OrganisationId, job: JobId): Promise<{ readonly name: string; readonly key: string | null } | undefined> {
    const { rows } = await this.pool.query<{ name: string; key: string | null }>(DROP_STUCK, [organisation, job]);
    return rows[0];
  }

  /** Leases service jobs of a topic to a worker; the job's `attempts` are the failures reported so far. */
  async fetchJobs(request: FetchRequest): Promise<readonly LeasedJob[]> {
    const values = [request.organisation, request.topic, request.worker, request.now, request.until, request.limit];
    const { rows } = await this.pool.query<{ job: LeasedJob }>({ name: 'fetch-jobs', text: FETCH_JOBS, values });
    return rows.map((row) => row.job).sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
  }

  /** Lengthens a lease; false when the worker no longer has the job. */
  async extend(organisation: OrganisationId, job: JobId, worker: string, now: Instant, until: Instant): Promise<boolean> {
    const { rows } = await this.pool.query({ name: 'extend-job', text: EXTEND_JOB, values: [organisation, job, worker, now, until] });
    return rows.length > 0;
  }
}
