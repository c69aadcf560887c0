import type { DeliveryLookup } from '@liuzhuan/engine';
import { type PostgresDefinitionStore, subscriptions } from '@liuzhuan/storage';
import type { Pool } from 'pg';

/** Who waits for a message or signal, and which processes it starts. */
export function deliveryLookup(pool: Pool, store: PostgresDefinitionStore): DeliveryLookup {
  return {
    subscriptions: (query) => subscriptions(pool, query),
    eventStarts: (organisation, event, name) => store.startedBy(organisation, event, name),
  };
}
