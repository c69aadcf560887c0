import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError } from '@liuzhuan/contract';
import { TOPIC } from './matter';
import { DoneUnanswered } from './persistent-caller';
import type { Crowd } from './played-case';
import { between, type Random } from './random';

const LEASE_S = 5;
const IDLE_MS = 300;
/** Every so many jobs one takes longer than its lease: somebody else gets it meanwhile. */
const OVERSLEEPS = 12;
/** What a worker may hear whose job is in other hands, or done. */
const OVERTAKEN: ReadonlySet<string> = new Set(['unknown-job', 'job-in-other-hands', 'not-found', 'job-not-open']);

/** A program that does the work of service tasks, until told to stop. */
export async function workOutside(crowd: Crowd, name: string, random: Random, stopped: () => boolean): Promise<void> {
  const worker = await crowd.as('dz-service');
  while (!stopped()) {
    const jobs = await worker.call('fetchJobs', { body: { topic: TOPIC, worker: name, leaseSeconds: LEASE_S, max: 4 } });
    for (const job of jobs) {
      await pause(between(random, 0, OVERSLEEPS) === 0 ? LEASE_S * 1_200 : between(random, 0, 60));
      try {
        await worker.call('completeJob', { path: { id: job.id }, body: { worker: name, variables: { result: name } } });
      } catch (error) {
        if (!(error instanceof DoneUnanswered) && !(error instanceof ProblemError && OVERTAKEN.has(error.problem.code))) throw error;
      }
    }
    if (jobs.length === 0) await pause(IDLE_MS);
  }
}
