import type { DefinitionRecord, DefinitionStore } from '@liuzhuan/engine';
import { asId, type OrganisationId } from '@liuzhuan/kernel';

/** Definitions in memory. */
export interface MemoryDefinitionStore extends DefinitionStore {
  /** Newest version of each key of an organisation. */
  inForce(organisation: OrganisationId): readonly DefinitionRecord[];
}

/** The in-memory twin of the definition store. */
export function createMemoryDefinitionStore(): MemoryDefinitionStore {
  const records = new Map<string, DefinitionRecord>();
  const versions = (organisation: OrganisationId, key: string) => [...records.values()].filter((row) => row.organisation === organisation && row.key === key);
  return {
    async save(definition) {
      const version = versions(definition.organisation, definition.key).length + 1;
      const record: DefinitionRecord = { ...definition, id: asId(`${definition.key}:${version}`), version };
      records.set(record.id, record);
      return record;
    },
    get: async (id) => records.get(id),
    latest: async (organisation, key) => versions(organisation, key).at(-1),
    inForce(organisation) {
      const newest = new Map<string, DefinitionRecord>();
      for (const row of records.values()) if (row.organisation === organisation) newest.set(row.key, row);
      return [...newest.values()];
    },
  };
}
