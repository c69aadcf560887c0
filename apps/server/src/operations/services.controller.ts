import { randomUUID } from 'node:crypto';
import { deliver, type DeliveryLookup, type Engine } from '@liuzhuan/engine';
import { asId, asInstant, type JobId, type JsonObject, type OrganisationId } from '@liuzhuan/kernel';
import { JobQueue, MessageBuffer } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import { systemClock } from '../bindings/system-clock';
import { People } from '../names/people';
import { DELIVERY_LOOKUP, ENGINE } from '../persistence/tokens';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { valueOf } from '../routing/serve';
import { actorOf, type Caller, WhoCalls } from '../session/caller';
import { actionView } from '../views/action-view';

/** For how long a message waits for a case that will want it. */
const BUFFER_DAYS = 30;

/** What other programs do: send messages, and do the work of service tasks. */
@Controller()
export class ServicesController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(DELIVERY_LOOKUP) private readonly lookup: DeliveryLookup,
    private readonly jobs: JobQueue,
    private readonly buffer: MessageBuffer,
    private readonly people: People,
  ) {}

  @Handle('correlateMessage')
  async correlateMessage(@WhoCalls() caller: Caller, @Input('correlateMessage') { body }: HandlerInput<'correlateMessage'>) {
    const organisation = asId<OrganisationId>(caller.organisation);
    const message = { organisation, name: body.name, key: body.key ?? null, payload: body.payload as JsonObject };
    const report = await deliver(this.engine, this.lookup, { ...message, event: 'message' });
    const buffered = report.delivered.length + report.started.length === 0;
    if (buffered) {
      const now = systemClock.now();
      const expiresAt = asInstant(new Date(Date.parse(now) + BUFFER_DAYS * 86_400_000).toISOString());
      await this.buffer.put({ ...message, id: randomUUID(), sentAt: now, expiresAt });
    }
    return { delivered: [...report.delivered], started: [...report.started], buffered };
  }

  @Handle('fetchJobs')
  async fetchJobs(@WhoCalls() caller: Caller, @Input('fetchJobs') { body }: HandlerInput<'fetchJobs'>) {
    const now = systemClock.now();
    const until = asInstant(new Date(Date.parse(now) + body.leaseSeconds * 1000).toISOString());
    const leased = await this.jobs.fetchJobs({ organisation: asId(caller.organisation), topic: body.topic, worker: body.worker, now, until, limit: body.max });
    return leased.map((job) => ({
      id: job.id,
      topic: job.topic ?? body.topic,
      instance: job.instance ?? '',
      node: job.node ?? '',
      inputs: (job.payload['inputs'] ?? {}) as Record<string, never>,
      attempts: job.attempts,
      lockedUntil: job.lockedUntil,
    }));
  }

  @Handle('completeJob')
  async completeJob(@WhoCalls() caller: Caller, @Input('completeJob') { path, body }: HandlerInput<'completeJob'>) {
    const outcome = valueOf(await this.engine.completeJob(actorOf(caller), { job: asId<JobId>(path.id), variables: body.variables as JsonObject }));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('failJob')
  async failJob(@WhoCalls() caller: Caller, @Input('failJob') { path, body }: HandlerInput<'failJob'>) {
    const outcome = valueOf(await this.engine.failJob(actorOf(caller), { job: asId<JobId>(path.id), message: body.message, ...(body.errorCode ? { errorCode: body.errorCode } : {}) }));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }
}
