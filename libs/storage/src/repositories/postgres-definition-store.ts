import { type DefinitionRecord, type DefinitionStore, isStartedBy, type JobRecord, messageStartsOf } from '@liuzhuan/engine';
import { Defect, type DefinitionId, type OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { DEFINITIONS_IN_FORCE, LATEST_DEFINITION } from '../sql/latest-definition';
import { READ_DEFINITION } from '../sql/read-definition';
import { DEFINITION_TURN, SAVE_DEFINITION } from '../sql/save-definition';
import { HAND_OUT_TO_STARTS } from '../sql/hand-out-messages';
import { INSERT_JOBS } from '../sql/insert-jobs';
import { DROP_STARTS, HAS_STARTS } from '../sql/schedule-starts';
import { joinedClient } from '../idempotency/joined-transaction';
import { inTransaction } from './in-transaction';

/** Versions kept in memory: immutable, so only their number has to be bounded. */
const CACHED = 500;

/** Deployed processes on PostgreSQL. A version never changes and is read once per node; which one is the latest is asked each time. */
export class PostgresDefinitionStore implements DefinitionStore {
  private readonly cache = new Map<string, Promise<DefinitionRecord | undefined>>();

  constructor(private readonly pool: Pool) {}

  /** Messages kept because nobody wanted them become delivery jobs in the same transaction when the new version begins cases with them. */
  async save(definition: Omit<DefinitionRecord, 'id' | 'version'>): Promise<DefinitionRecord> {
    const { organisation, key, name, program, decisions, forms, resources, deployedAt, deployedBy, note } = definition;
    const contents = [program, decisions, forms, resources].map((part) => JSON.stringify(part));
    const row = await inTransaction(this.pool, async (client) => {
      await client.query(DEFINITION_TURN, [key]);
      const { rows } = await client.query<{ id: DefinitionId; version: number }>(SAVE_DEFINITION, [organisation, key, name, ...contents, deployedAt, deployedBy, note]);
      const messages = messageStartsOf(program);
      if (messages.length > 0) await client.query(HAND_OUT_TO_STARTS, [deployedAt, organisation, messages]);
      return rows[0];
    });
    if (!row) throw new Defect(`Expected a version number for ${key} but the insert gave none`);
    return { ...definition, ...row };
  }

  /**
   * Sets the start timers of a newly deployed version in place of those of the versions before. One that fires meanwhile puts down the one after it, which the statement
   * that waits for its end does not see: it is asked again until none is left.
   */
  async scheduleStarts(organisation: OrganisationId, key: string, jobs: readonly JobRecord[]): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      do await client.query(DROP_STARTS, [organisation, key]);
      while ((await client.query(HAS_STARTS, [organisation, key])).rowCount !== 0);
      if (jobs.length > 0) await client.query(INSERT_JOBS, [organisation, JSON.stringify(jobs)]);
    });
  }

  get(id: DefinitionId): Promise<DefinitionRecord | undefined> {
    const cached = this.cache.get(id);
    if (cached) return cached;
    const reading = this.read(id);
    // A version that is not committed yet may never be, and its number go to another one.
    if (joinedClient()) return reading;
    this.cache.set(id, reading);
    const oldest = this.cache.keys().next().value;
    if (this.cache.size > CACHED && oldest !== undefined) this.cache.delete(oldest);
    return reading;
  }

  async latest(organisation: OrganisationId, key: string): Promise<DefinitionRecord | undefined> {
    const { rows } = await this.pool.query<{ id: DefinitionId }>({ name: 'latest-definition', text: LATEST_DEFINITION, values: [organisation, key] });
    return rows[0] && this.get(rows[0].id);
  }

  /** The version in force of every process, by key. */
  async inForce(organisation: OrganisationId): Promise<readonly DefinitionRecord[]> {
    const { rows } = await this.pool.query<{ id: DefinitionId }>({ name: 'definitions-in-force', text: DEFINITIONS_IN_FORCE, values: [organisation] });
    const records = await Promise.all(rows.map((row) => this.get(row.id)));
    return records.filter((record) => record !== undefined);
  }

  /** Definitions in force of which a message or signal begins a case. */
  async startedBy(organisation: OrganisationId, event: 'message' | 'signal', name: string): Promise<readonly DefinitionRecord[]> {
    return (await this.inForce(organisation)).filter((definition) => isStartedBy(definition, event, name));
  }

  /** Only what was found is kept: an id that is not there may come to be, and a failed read is tried again. */
  private async read(id: DefinitionId): Promise<DefinitionRecord | undefined> {
    try {
      const { rows } = await this.pool.query<DefinitionRecord>(READ_DEFINITION, [id]);
      if (!rows[0]) this.cache.delete(id);
      return rows[0];
    } catch (error) {
      this.cache.delete(id);
      throw error;
    }
  }
}
