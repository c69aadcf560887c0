import { deliver, type DeliveryLookup, deliveryOf, type Engine, type Outcome } from '@liuzhuan/engine';
import { asInstant, type Instant, type Rejection, rejectionsOf } from '@liuzhuan/kernel';
import { type DueJob, faultOf, JobQueue, MessageBuffer } from '@liuzhuan/storage';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { systemClock } from '../bindings/system-clock';
import { messageExpiry } from '../messages/message-expiry';
import { DELIVERY_LOOKUP, ENGINE } from '../persistence/tokens';
import { SERVER_REJECTIONS } from '../problems/server-rejections';
import { Telemetry } from '../tracing/telemetry';

const BATCH = 50;
const AT_ONCE = 8;
/** Even when nobody says so, the clock is looked at this often: another node may have died with the word unsaid. */
const LONGEST_SLEEP_MS = 1_000;
/** Buffered messages are looked through this often at most, however busy the loop is. */
const HAND_OUT_EVERY_MS = 500;
/** Pause before a job that was refused, or failed by our own mistake, is tried again; doubled each time, up to 64 of them (half an hour). */
const POSTPONE_MS = 30_000;
const DOUBLINGS = 6;
/** Characters of an error that administrators see; the log has it whole. */
const REASON_LENGTH = 300;
const reject = rejectionsOf(SERVER_REJECTIONS);

/** Does what falls due inside the house: timers, reminders, overdue notices, deliveries. Any number of nodes may run it on one database. */
@Injectable()
export class JobLoop implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(JobLoop.name);
  private running: Promise<void> | undefined;
  private stopped = false;
  private handedOut = -HAND_OUT_EVERY_MS;
  private sleeper: { readonly until: number; wake(): void } | undefined;

  constructor(
    private readonly queue: JobQueue,
    private readonly buffer: MessageBuffer,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(DELIVERY_LOOKUP) private readonly lookup: DeliveryLookup,
    private readonly telemetry: Telemetry,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  /** Something may be due at `at` (milliseconds; absent: now). */
  wake(at = 0): void {
    if (this.sleeper && at < this.sleeper.until) this.sleeper.wake();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.handOut();
        const due = await this.queue.dueJobs(BATCH, systemClock.now());
        for (let start = 0; start < due.length; start += AT_ONCE) await Promise.all(due.slice(start, start + AT_ONCE).map((job) => this.telemetry.job(job, () => this.perform(job))));
        if (due.length === 0) await this.sleep();
      } catch (error) {
        this.logger.warn(`Jobs wait for the database: ${error instanceof Error ? error.message : String(error)}`);
        await this.rest(LONGEST_SLEEP_MS);
      }
    }
  }

  /** Messages that came before anybody waited for them. Whatever is wrong with them, timers do not wait for it. */
  private async handOut(): Promise<void> {
    if (performance.now() < this.handedOut + HAND_OUT_EVERY_MS) return;
    this.handedOut = performance.now();
    try {
      await this.buffer.handOut(systemClock.now());
    } catch (error) {
      this.logger.warn(`Messages were not handed out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async perform(job: DueJob): Promise<void> {
    const actor = { organisation: job.organisation, roles: ['service'] as const };
    try {
      const refusal = job.kind === 'delivery' ? await this.deliver(job) : refusalOf(await this.engine.fireJob(actor, { job: job.id }));
      if (refusal) await this.postpone(job, refusal);
    } catch (error) {
      // Not the job's fault: it is due as soon as the database is there again, and no attempt is counted.
      if (faultOf(error) === 'unavailable') throw error;
      this.logger.error(`Job ${job.id} (${job.kind}) failed and is put off`, error instanceof Error ? error.stack : String(error));
      const reason = error instanceof Error ? error.message : String(error);
      await this.postpone(job, reject('job-failed', { job: job.id, reason: reason.slice(0, REASON_LENGTH) }));
    }
  }

  /** Why it has to be tried again; undefined when it has not. A message that nobody takes now goes into the buffer, which says for how long. */
  private async deliver(job: DueJob): Promise<Rejection | undefined> {
    const record = await this.queue.read(job.organisation, job.id);
    if (!record) return undefined;
    const delivery = deliveryOf(record);
    const { state, refusal } = await deliver(this.engine, this.lookup, delivery);
    if (state === 'done' || delivery.event === 'signal') return refusal;
    await this.buffer.keep(job.organisation, job.id, messageExpiry(systemClock.now()), later(state === 'refused' ? POSTPONE_MS : 0), refusal);
    return undefined;
  }

  private postpone(job: DueJob, failure: Rejection): Promise<void> {
    return this.queue.postpone(job.organisation, job.id, later(POSTPONE_MS * 2 ** Math.min(job.attempts, DOUBLINGS)), failure);
  }

  private async sleep(): Promise<void> {
    const next = await this.queue.nextDueAt().catch(() => null);
    await this.rest(Math.max(5, Math.min(LONGEST_SLEEP_MS, next === null ? LONGEST_SLEEP_MS : Date.parse(next) - Date.now())));
  }

  /** For so many milliseconds, or until woken. */
  private async rest(wait: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.sleeper = {
        until: Date.now() + wait,
        wake: () => {
          clearTimeout(timer);
          resolve();
        },
      };
    });
    this.sleeper = undefined;
  }
}

function refusalOf(outcome: Outcome<unknown>): Rejection | undefined {
  return outcome.ok ? undefined : outcome.rejection;
}

/** The instant so many milliseconds from now. */
function later(milliseconds: number): Instant {
  return asInstant(new Date(Date.now() + milliseconds).toISOString());
}
