import type { CaseReader, DefinitionRecord, HistoryRecord, IncidentRecord, InstanceRecord, JobKind, JobRecord, NoticeRecord, SubscriptionQuery, TaskRecord, WaitingSite } from '@liuzhuan/engine';
import type { IncidentId, InstanceId, Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { TASK_ORDER } from '../sql/task-order';
import { recordJson } from '../sql/record-json';
import type { PostgresDefinitionStore } from '../repositories/postgres-definition-store';
import { subscriptions } from './subscriptions';
import { type StoredRecord, wholeRecord } from './whole-record';

/** The engine's reading port on PostgreSQL: rows as committed, by id alone. */
export class PostgresCaseReader implements CaseReader {
  constructor(
    private readonly pool: Pool,
    private readonly definitions: PostgresDefinitionStore,
  ) {}

  subscriptions(query: SubscriptionQuery): Promise<readonly WaitingSite[]> {
    return subscriptions(this.pool, query);
  }

  eventStarts(organisation: OrganisationId, event: 'message' | 'signal', name: string): Promise<readonly DefinitionRecord[]> {
    return this.definitions.startedBy(organisation, event, name);
  }

  async instance(id: InstanceId): Promise<InstanceRecord | undefined> {
    const [record] = await this.records<StoredRecord>(`SELECT ${recordJson.wholeInstance('i')} AS record FROM process_instance i WHERE i.id = $1`, [id]);
    return record && wholeRecord(record);
  }

  openTasks(instance: InstanceId): Promise<readonly TaskRecord[]> {
    return this.records(
      `SELECT ${recordJson.task('t')} AS record FROM process_instance i JOIN task t ON t.organisation = i.organisation AND t.instance = i.id
      WHERE i.id = $1 AND t.status = 'open' ORDER BY ${TASK_ORDER}`,
      [instance],
    );
  }

  dueJobs(until: Instant, kinds: readonly JobKind[]): Promise<readonly JobRecord[]> {
    return this.records(`SELECT ${recordJson.job('j')} AS record FROM job j WHERE j.due_at <= $1::timestamptz AND j.kind = ANY ($2::text[]) ORDER BY j.due_at, j.written`, [
      until,
      kinds,
    ]);
  }

  openIncidents(instance: InstanceId): Promise<readonly IncidentRecord[]> {
    return this.records(
      `SELECT ${recordJson.incident('n')} AS record FROM process_instance i JOIN incident n ON n.organisation = i.organisation AND n.instance = i.id
      WHERE i.id = $1 AND n.resolved_at IS NULL ORDER BY n.raised_at, length(n.activation), n.activation, n.id`,
      [instance],
    );
  }

  async incident(id: IncidentId): Promise<IncidentRecord | undefined> {
    return (await this.records<IncidentRecord>(`SELECT ${recordJson.incident('n')} AS record FROM incident n WHERE n.id = $1`, [id]))[0];
  }

  history(instance: InstanceId, after = 0): Promise<readonly HistoryRecord[]> {
    return this.records(
      `SELECT json_build_object('instance', h.instance, 'seq', h.seq, 'at', instant_text(h.at), 'kind', h.kind, 'node', h.node, 'activation', h.activation,
        'actor', h.actor, 'data', h.data) AS record
      FROM process_instance i JOIN history h ON h.organisation = i.organisation AND h.instance = i.id WHERE i.id = $1 AND h.seq > $2 ORDER BY h.seq`,
      [instance, after],
    );
  }

  notices(instance: InstanceId): Promise<readonly NoticeRecord[]> {
    return this.records(
      `SELECT json_build_object('id', n.id, 'organisation', n.organisation, 'person', n.person, 'instance', n.instance, 'task', n.task, 'kind', n.kind,
        'text', n.text, 'at', instant_text(n.at)) AS record
      FROM process_instance i JOIN notice n ON n.organisation = i.organisation AND n.instance = i.id WHERE i.id = $1 ORDER BY n.written`,
      [instance],
    );
  }

  private async records<T>(text: string, values: unknown[]): Promise<T[]> {
    const { rows } = await this.pool.query<{ record: T }>(text, values);
    return rows.map((row) => row.record);
  }
}
