import type { JobKind, JobRecord } from '@liuzhuan/engine';
import type { Instant, JobId, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { dueJobs } from '../sql/due-jobs';
import { EXTEND_JOB } from '../sql/extend-job';
import { FETCH_JOBS } from '../sql/fetch-jobs';
import { NEXT_DUE } from '../sql/next-due';
import { POSTPONE_JOB } from '../sql/postpone-job';
import { READ_JOB } from '../sql/read-job';

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

  /** Puts a job off whose step failed by our own mistake, so that it does not hold up the others. */
  async postpone(organisation: OrganisationId, job: JobId, until: Instant): Promise<void> {
    await this.pool.query({ name: 'postpone-job', text: POSTPONE_JOB, values: [organisation, job, until] });
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
