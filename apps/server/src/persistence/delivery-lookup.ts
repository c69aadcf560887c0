import type { DefinitionRecord, DeliveryLookup } from '@liuzhuan/engine';
import type { OrganisationId } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { definitions, type PostgresDefinitionStore, subscriptions } from '@liuzhuan/storage';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';

/** Who waits for a message, and which processes it starts. */
export function deliveryLookup(pool: Pool, store: PostgresDefinitionStore): DeliveryLookup {
  return {
    subscriptions: (query) => subscriptions(pool, query),
    async messageStarts(organisation: OrganisationId, name: string): Promise<readonly DefinitionRecord[]> {
      const inForce = await definitions(pool, organisation, systemClock.now());
      const records = await Promise.all(inForce.map((row) => store.get(row.id)));
      return records.filter((record) => record !== undefined).filter((record) => startsBy(record.program, name));
    },
  };
}

function startsBy(program: Program, message: string): boolean {
  const nodes = Object.values(program.scopes[program.root]?.nodes ?? {});
  return nodes.some((node) => node.kind === 'startEvent' && node.events?.some((event) => event.kind === 'message' && event.name === message));
}
