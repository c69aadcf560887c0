import type { Engine } from '@liuzhuan/engine';
import { asId, asInstant, type JobId, type JsonObject } from '@liuzhuan/kernel';
import { JobQueue } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import { systemClock } from '../bindings/system-clock';
import { People } from '../names/people';
import { ENGINE } from '../persistence/tokens';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found, valueOf } from '../routing/serve';
import { actorOf, type Caller, WhoCalls } from '../session/caller';
import { actionView } from '../views/action-view';

/** What other programs do: the work of service tasks. */
@Controller()
export class ServicesController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly jobs: JobQueue,
    private readonly people: People,
  ) {}

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

  @Handle('extendJob')
  async extendJob(@WhoCalls() caller: Caller, @Input('extendJob') { path, body }: HandlerInput<'extendJob'>) {
    const now = systemClock.now();
    const lockedUntil = asInstant(new Date(Date.parse(now) + body.leaseSeconds * 1000).toISOString());
    const held = await this.jobs.extend(asId(caller.organisation), asId<JobId>(path.id), body.worker, now, lockedUntil);
    found(held || undefined, `lease ${path.id}`);
    return { lockedUntil };
  }

  @Handle('completeJob')
  async completeJob(@WhoCalls() caller: Caller, @Input('completeJob') { path, body, options }: HandlerInput<'completeJob'>) {
    const outcome = valueOf(await this.engine.completeJob(actorOf(caller), { job: asId<JobId>(path.id), worker: body.worker, variables: body.variables as JsonObject }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('failJob')
  async failJob(@WhoCalls() caller: Caller, @Input('failJob') { path, body, options }: HandlerInput<'failJob'>) {
    const outcome = valueOf(await this.engine.failJob(actorOf(caller), { job: asId<JobId>(path.id), worker: body.worker, message: body.message, ...(body.errorCode ? { errorCode: body.errorCode } : {}) }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }
}
