import { randomUUID } from 'node:crypto';
import type { ChangeSet, JobRecord, TaskRecord } from '@liuzhuan/engine';
import type { Pool, PoolClient } from 'pg';

/**
 * The limit to compare with: the rows of one step written by plain `pg`, as one would write it by hand – one transaction, the
 * instance locked first, one statement per table – and nothing decided or computed.
 */
export async function writePlainly(pool: Pool, changes: ChangeSet): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await writeInstance(client, changes);
    await insert(client, 'task', changes.tasksInserted.map(taskRow));
    for (const task of changes.tasksUpdated) await updateTask(client, task);
    await insert(client, 'job', changes.jobsInserted.map(jobRow));
    for (const { activation, node } of changes.jobsEnded) {
      await client.query('DELETE FROM job WHERE organisation = $1 AND instance = $2 AND activation = $3 AND node = $4', [changes.organisation, changes.instance.id, activation, node]);
    }
    await insert(client, 'history', historyRows(changes));
    await insert(client, 'case_participant', participantRows(changes), 'ON CONFLICT DO NOTHING');
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

type Row = Readonly<Record<string, unknown>>;

/** The running number of a new case: without gaps, hence a row that is held until the commit. */
const NEXT_NUMBER = `INSERT INTO case_number AS n (organisation, year, last) VALUES ($1, $2, 1) ON CONFLICT (organisation, year) DO UPDATE SET last = n.last + 1`;

async function writeInstance(client: PoolClient, { organisation, instance, history }: ChangeSet): Promise<void> {
  const seq = Math.max(0, ...history.map((entry) => entry.seq));
  const state = JSON.stringify(instance.state);
  if (instance.revision === 1) {
    await client.query(NEXT_NUMBER, [organisation, new Date(instance.startedAt).getUTCFullYear()]);
    const { id, definition, number, title, status, starter, startedAt, revision } = instance;
    const row = { organisation, id, definition, process: definition.split(':')[0], number, title, status, starter, started_at: startedAt, revision, history_seq: seq, state };
    return insert(client, 'process_instance', [row]);
  }
  await client.query('SELECT state FROM process_instance WHERE organisation = $1 AND id = $2 FOR UPDATE', [organisation, instance.id]);
  await client.query('UPDATE process_instance SET title = $3, status = $4, ended_at = $5, end_node = $6, revision = $7, history_seq = $8, state = $9 WHERE organisation = $1 AND id = $2', [
    organisation,
    instance.id,
    instance.title,
    instance.status,
    instance.endedAt,
    instance.endNode,
    instance.revision,
    seq,
    state,
  ]);
}

function taskRow(task: TaskRecord): Row {
  const { id, organisation, instance, activation, scope, node, program, name, status, assignee, candidates, due, urgency, outcome, opinion, revision } = task;
  const { assignmentRule, createdAt, dueText, completedBy, completedAt, sentBy, member, data } = task;
  return {
    ...{ id, organisation, instance, activation, scope, node, program, name, status, assignee, candidates, due, urgency, outcome, opinion, revision },
    ...{ assignment_rule: assignmentRule, created_at: createdAt, due_text: dueText, completed_by: completedBy, completed_at: completedAt, sent_by: sentBy },
    ...{ member: json(member), data: json(data) },
  };
}

async function updateTask(client: PoolClient, task: TaskRecord): Promise<void> {
  await client.query(
    'UPDATE task SET status = $3, assignee = $4, outcome = $5, opinion = $6, data = $7, completed_by = $8, completed_at = $9, revision = $10 WHERE organisation = $1 AND id = $2',
    [task.organisation, task.id, task.status, task.assignee, task.outcome, task.opinion, json(task.data), task.completedBy, task.completedAt, task.revision],
  );
}

function jobRow({ id, organisation, instance, activation, node, kind, topic, dueAt, payload, attempts }: JobRecord): Row {
  return { id, organisation, instance, activation, node, kind, topic, due_at: dueAt, payload: json(payload), attempts };
}

function historyRows({ organisation, history }: ChangeSet): readonly Row[] {
  const step = randomUUID();
  return history.map(({ instance, seq, at, kind, node, activation, actor, data }) => ({ organisation, step, instance, seq, at, kind, node, activation, actor, data: json(data) }));
}

function participantRows({ organisation, instance, tasksInserted, tasksUpdated }: ChangeSet): readonly Row[] {
  const persons = new Set([instance.starter, ...[...tasksInserted, ...tasksUpdated].flatMap((task) => [task.assignee, task.completedBy])]);
  persons.delete(null);
  return [...persons].map((person) => ({ organisation, person, instance: instance.id, started_at: instance.startedAt }));
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** One INSERT for all rows of a table. */
async function insert(client: PoolClient, table: string, rows: readonly Row[], conflict = ''): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const places = rows.map((_row, at) => `(${columns.map((_column, place) => `$${at * columns.length + place + 1}`).join(', ')})`);
  const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')} ${conflict}`;
  await client.query(
    text,
    rows.flatMap((row) => columns.map((column) => row[column])),
  );
}
