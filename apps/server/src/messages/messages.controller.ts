import { deliver, type Delivery, type DeliveryLookup, deliveryOf, type Engine } from '@liuzhuan/engine';
import { asId, asInstant, type Instant, type JobId, type JsonObject, type OrganisationId } from '@liuzhuan/kernel';
import { afterCommit, JobQueue, keptMessages, type KeptReceipt, MessageBuffer, stuckJobs } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { systemClock } from '../bindings/system-clock';
import { DELIVERY_LOOKUP, ENGINE, POOL } from '../persistence/tokens';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { found } from '../routing/serve';
import { type Caller, WhoCalls } from '../session/caller';
import { JobLoop } from '../workers/job-loop';
import { deliveryId } from './delivery-id';
import { messageExpiry } from './message-expiry';
import { keptView, stuckView } from './message-views';

/** What was written down and not delivered by then is left to the job loops: its server has died. */
const LEFT_TO_LOOPS_MS = 5_000;

/** Messages and signals from other programs, and the messages that nobody has taken. */
@Controller()
export class MessagesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(DELIVERY_LOOKUP) private readonly lookup: DeliveryLookup,
    private readonly buffer: MessageBuffer,
    private readonly queue: JobQueue,
    private readonly audit: AuditLog,
    private readonly jobs: JobLoop,
  ) {}

  @Handle('correlateMessage')
  async correlateMessage(@WhoCalls() caller: Caller, @Input('correlateMessage') { body, options }: HandlerInput<'correlateMessage'>) {
    const { name, key = null, payload } = body;
    return this.arrive({ organisation: organisationOf(caller), event: 'message', name, key, payload: payload as JsonObject }, deliveryId(caller, options.idempotencyKey));
  }

  @Handle('broadcastSignal')
  async broadcastSignal(@WhoCalls() caller: Caller, @Input('broadcastSignal') { body, options }: HandlerInput<'broadcastSignal'>) {
    const { name, payload } = body;
    const signal = { organisation: organisationOf(caller), event: 'signal' as const, name, key: null, payload: payload as JsonObject };
    const { delivered, started } = await this.arrive(signal, deliveryId(caller, options.idempotencyKey));
    return { delivered, started };
  }

  /**
   * Written down first, as a delivery job, which whoever gets it removes in the transaction of its effects, leaving a receipt. The answer is what the receipts say: a
   * repeat whose first attempt was carried out and not answered does nothing twice and hears the same. Should this node die in between, the job loop of any other does it.
   */
  private async arrive(delivery: Delivery, job: JobId) {
    const { organisation } = delivery;
    const now = systemClock.now();
    const dueAt = asInstant(new Date(Date.parse(now) + LEFT_TO_LOOPS_MS).toISOString());
    const state = await this.buffer.accept({ ...delivery, id: job, sentAt: now, dueAt });
    if (state === 'waits') await this.handOver({ ...delivery, job }, job, now);
    if (delivery.event === 'signal') await this.finish(organisation, job);
    const receipts = await this.buffer.receipts(organisation, job);
    const reached = (as: KeptReceipt['as']) => receipts.filter((receipt) => receipt.as === as).map(({ instance }) => instance);
    return { delivered: reached('delivered'), started: reached('started'), buffered: state === 'kept' || reached('buffered').length > 0 };
  }

  private async handOver(delivery: Delivery, job: JobId, now: Instant): Promise<void> {
    const { state, refusal } = await deliver(this.engine, this.lookup, delivery);
    if (state !== 'done' && delivery.event === 'message') await this.buffer.keep(delivery.organisation, job, messageExpiry(now), now, refusal);
  }

  /** The receivers of a signal that its first attempt did not come to. */
  private async finish(organisation: OrganisationId, delivery: JobId): Promise<void> {
    for (const { job } of (await this.buffer.receipts(organisation, delivery)).filter(({ waits }) => waits)) {
      const record = await this.queue.read(organisation, job);
      if (record) await deliver(this.engine, this.lookup, deliveryOf(record));
    }
  }

  @Handle('listMessages')
  async listMessages(@WhoCalls() caller: Caller, @Input('listMessages') { query }: HandlerInput<'listMessages'>) {
    const { state, ...asked } = query;
    const request = { organisation: organisationOf(caller), ...asked };
    const page = state === 'failing' ? await stuckJobs(this.pool, request) : await keptMessages(this.pool, { ...request, state, now: systemClock.now() });
    return { items: page.items.map((row) => ('kind' in row ? stuckView(row) : keptView(row))), next: page.next ?? undefined };
  }

  @Handle('resendMessage')
  async resendMessage(@WhoCalls() caller: Caller, @Input('resendMessage') { path }: HandlerInput<'resendMessage'>) {
    const now = systemClock.now();
    const isThere = (await this.buffer.handOutOne(organisationOf(caller), path.id, now)) || (await this.queue.hastenStuck(organisationOf(caller), asId(path.id), now));
    found(isThere || undefined, `message ${path.id}`);
    await this.audit.record(caller, 'message.resend', path.id);
    afterCommit(() => this.jobs.wake());
    return {};
  }

  @Handle('discardMessage')
  async discardMessage(@WhoCalls() caller: Caller, @Input('discardMessage') { path, body }: HandlerInput<'discardMessage'>) {
    const discarded = (await this.buffer.discard(organisationOf(caller), path.id)) ?? (await this.queue.dropStuck(organisationOf(caller), asId(path.id)));
    const { name, key } = found(discarded, `message ${path.id}`);
    await this.audit.record(caller, 'message.discard', path.id, { name, key, reason: body.reason });
    return {};
  }
}

function organisationOf(caller: Caller): OrganisationId {
  return asId(caller.organisation);
}
