import { randomUUID } from 'node:crypto';
import { deliver, type DeliveryLookup, type DeliveryReport, type Engine } from '@liuzhuan/engine';
import { asId, type JsonObject, type OrganisationId } from '@liuzhuan/kernel';
import { keptMessages, MessageBuffer } from '@liuzhuan/storage';
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
import { messageExpiry } from './message-expiry';

/** Messages and signals from other programs, and the messages that nobody has taken. */
@Controller()
export class MessagesController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(DELIVERY_LOOKUP) private readonly lookup: DeliveryLookup,
    private readonly buffer: MessageBuffer,
    private readonly audit: AuditLog,
    private readonly jobs: JobLoop,
  ) {}

  @Handle('correlateMessage')
  async correlateMessage(@WhoCalls() caller: Caller, @Input('correlateMessage') { body }: HandlerInput<'correlateMessage'>) {
    const message = { organisation: organisationOf(caller), name: body.name, key: body.key ?? null, payload: body.payload as JsonObject };
    const report = await deliver(this.engine, this.lookup, { ...message, event: 'message' });
    const buffered = report.state !== 'done';
    if (buffered) {
      const now = systemClock.now();
      await this.buffer.put({ ...message, id: randomUUID(), sentAt: now, expiresAt: messageExpiry(now) });
    }
    return { ...reached(report), buffered };
  }

  @Handle('broadcastSignal')
  async broadcastSignal(@WhoCalls() caller: Caller, @Input('broadcastSignal') { body }: HandlerInput<'broadcastSignal'>) {
    const signal = { organisation: organisationOf(caller), event: 'signal' as const, name: body.name, key: null, payload: body.payload as JsonObject };
    return reached(await deliver(this.engine, this.lookup, signal));
  }

  @Handle('listMessages')
  async listMessages(@WhoCalls() caller: Caller, @Input('listMessages') { query }: HandlerInput<'listMessages'>) {
    const { state, limit, cursor } = query;
    const page = await keptMessages(this.pool, { organisation: organisationOf(caller), state, limit, cursor, now: systemClock.now() });
    const items = page.items.map(({ id, name, key, payload, sentAt, expiresAt, sender, senderNumber }) => ({
      ...{ id, name, sentAt, payload: payload as Record<string, never> },
      ...(key !== null && { key }),
      ...(expiresAt !== null && { expiresAt }),
      ...(sender !== null && { sender: { instance: sender, number: senderNumber ?? '' } }),
    }));
    return { items, next: page.next ?? undefined };
  }

  @Handle('resendMessage')
  async resendMessage(@WhoCalls() caller: Caller, @Input('resendMessage') { path }: HandlerInput<'resendMessage'>) {
    const isThere = await this.buffer.handOutOne(organisationOf(caller), path.id, systemClock.now());
    found(isThere || undefined, `message ${path.id}`);
    await this.audit.record(caller, 'message.resend', path.id);
    this.jobs.wake();
    return {};
  }

  @Handle('discardMessage')
  async discardMessage(@WhoCalls() caller: Caller, @Input('discardMessage') { path, body }: HandlerInput<'discardMessage'>) {
    const { name, key } = found(await this.buffer.discard(organisationOf(caller), path.id), `message ${path.id}`);
    await this.audit.record(caller, 'message.discard', path.id, { name, key, reason: body.reason });
    return {};
  }
}

function reached({ delivered, started }: DeliveryReport) {
  return { delivered: [...delivered], started: [...started] };
}

function organisationOf(caller: Caller): OrganisationId {
  return asId(caller.organisation);
}
