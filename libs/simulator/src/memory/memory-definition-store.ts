import type { DefinitionRecord, DefinitionStore, JobRecord } from '@liuzhuan/engine';
import { asId, type JobId, type OrganisationId } from '@liuzhuan/kernel';

/** Definitions in memory. */
export interface MemoryDefinitionStore extends DefinitionStore {
  /** Newest version of each key of an organisation. */
  inForce(organisation: OrganisationId): readonly DefinitionRecord[];
  /** Every version, in the order deployed. */
  all(): readonly DefinitionRecord[];
}

/** The in-memory twin of the definition store. `jobs`: the job table that start timers go to. `known`: versions it begins with. */
export function createMemoryDefinitionStore(jobs: Map<JobId, JobRecord> = new Map(), known: readonly DefinitionRecord[] = []): MemoryDefinitionStore {
  const records = new Map<string, DefinitionRecord>(known.map((record) => [record.id, record]));
  const versions = (organisation: OrganisationId, key: string) => [...records.values()].filter((row) => row.organisation === organisation && row.key === key);
  return {
    async save(definition) {
      const version = versions(definition.organisation, definition.key).length + 1;
      const id = `${definition.key}:${version}`;
      const record: DefinitionRecord = { ...definition, id: asId(records.has(id) ? `${id}@${definition.organisation}` : id), version };
      records.set(record.id, record);
      return record;
    },
    async scheduleStarts(organisation, key, starts) {
      for (const job of jobs.values()) if (job.organisation === organisation && job.instance === null && job.topic === key) jobs.delete(job.id);
      for (const job of starts) jobs.set(job.id, job);
    },
    get: async (id) => records.get(id),
    latest: async (organisation, key) => versions(organisation, key).at(-1),
    all: () => [...records.values()],
    inForce(organisation) {
      const newest = new Map<string, DefinitionRecord>();
      for (const row of records.values()) if (row.organisation === organisation) newest.set(row.key, row);
      return [...newest.values()];
    },
  };
}
