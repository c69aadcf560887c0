import { asId, type JsonObject } from '@liuzhuan/kernel';
import { recordAudit } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { uuidIds } from '../bindings/uuid-ids';
import { POOL } from '../persistence/tokens';
import type { Caller } from '../session/caller';

/** What administrators and designers did, kept for the audit page. What officers do stands in the histories of their cases. */
@Injectable()
export class AuditLog {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async record(caller: Caller, action: string, target: string, data: JsonObject = {}): Promise<void> {
    await this.recordFor(caller.organisation, caller.person ?? caller.login, action, target, data);
  }

  /** What was done by nobody who is signed in: `actor` is a person, a login, or `system`. */
  async recordFor(organisation: string, actor: string, action: string, target: string, data: JsonObject = {}): Promise<void> {
    await recordAudit(this.pool, {
      organisation: asId(organisation),
      id: uuidIds.next('notice'),
      at: systemClock.now(),
      actor,
      action,
      target,
      data,
    });
  }
}
