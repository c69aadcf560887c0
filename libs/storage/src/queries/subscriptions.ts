import type { SubscriptionRecord, WaitingSite } from '@liuzhuan/engine';
import type { OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** What arrived. */
export interface SubscriptionRequest {
  readonly organisation: OrganisationId;
  readonly event: SubscriptionRecord['event'];
  readonly name: string;
  /** Correlation key of a message; null or absent: those that wait without one. Signals reach everybody who waits for the name. */
  readonly key?: string | null;
}

/** Who waits for it, in the order of instance and visit. */
export async function subscriptions(pool: Pool, request: SubscriptionRequest): Promise<readonly WaitingSite[]> {
  const keyed = request.event === 'message' && request.key != null;
  const condition = request.event === 'signal' ? 'true' : keyed ? 's.key = $4' : 's.key IS NULL';
  const { rows } = await pool.query<WaitingSite>(
    `SELECT s.organisation, s.instance, s.activation, s.node, s.event, s.name, s.key, i.process
    FROM subscription s JOIN process_instance i ON i.organisation = s.organisation AND i.id = s.instance
    WHERE s.organisation = $1 AND s.event = $2 AND s.name = $3 AND ${condition}
    ORDER BY s.instance, length(s.activation), s.activation, s.node`,
    [request.organisation, request.event, request.name, ...(keyed ? [request.key] : [])],
  );
  return rows;
}
