import { backlog, type Backlog } from '@liuzhuan/storage';
import type { Pool } from 'pg';
import type { ServerMetrics } from './server-metrics';

/** Several scrapers ask at once, and the database is asked this often at most. */
const KEPT_MS = 2_000;
/** What is told while the database does not answer. */
const UNKNOWN: Backlog = { dueJobs: Number.NaN, oldestDueSeconds: Number.NaN, openIncidents: Number.NaN, stuckJobs: Number.NaN };

/** Gauges of the database and the pool, looked up when somebody asks. */
export function addDatabaseGauges(metrics: ServerMetrics, pool: Pool): void {
  let asked = -Infinity;
  let answer: Promise<Backlog> = Promise.resolve(UNKNOWN);
  const current = () => {
    if (performance.now() > asked + KEPT_MS) {
      asked = performance.now();
      answer = backlog(pool).catch(() => UNKNOWN);
    }
    return answer;
  };
  metrics.gauge('liuzhuan_jobs_due', 'Timers, reminders and deliveries that are due and not yet done (counted up to 10,000)', async () => (await current()).dueJobs);
  metrics.gauge('liuzhuan_jobs_due_oldest_seconds', 'How long the oldest of them has been due', async () => (await current()).oldestDueSeconds);
  metrics.gauge('liuzhuan_incidents_open', 'Incidents an administrator has to look at (counted up to 10,000)', async () => (await current()).openIncidents);
  metrics.gauge('liuzhuan_jobs_stuck', 'Jobs of our own that have failed five times or more (counted up to 10,000)', async () => (await current()).stuckJobs);
  metrics.gauge('liuzhuan_pool_connections', 'Connections to the database', () => pool.totalCount);
  metrics.gauge('liuzhuan_pool_idle', 'Connections to the database that nobody uses', () => pool.idleCount);
  metrics.gauge('liuzhuan_pool_waiting', 'Who waits for a connection to the database', () => pool.waitingCount);
}
