import { type Piece, VISITS_IN_PIECE } from '@liuzhuan/engine';
import { TASK_ORDER } from './task-order';
import { recordJson } from './record-json';

/** Columns of the targets of a batch, each a parameter of its own (an array, null where a target has none), in this order. */
export const TARGET_COLUMNS = {
  instance: 'text',
  task: 'text',
  job: 'text',
  incident: 'text',
  /** Delivery job to be locked beside the case, unless it is gone or in other hands. */
  delivery: 'text',
  /** Year in which a new case is counted. */
  year: 'integer',
  /** Who gave the idempotency key, and the key. */
  actor: 'text',
  key: 'text',
} as const;

export type TargetColumn = keyof typeof TARGET_COLUMNS;

/** One row of a batch's locking SELECT. */
export interface LoadRow {
  /** Which target it answers, counted from 1. */
  readonly place: number;
  /** The case is there but somebody else has it. Never true when the statement waits. */
  readonly busy: boolean;
  /** False when somebody else wrote between the statement's beginning and the lock: what was read beside the case is old. */
  readonly fresh: boolean;
  readonly history_seq: number | null;
  readonly instance: object | null;
  /** Null for a case in pieces too: of it only those tasks are read that are asked for. */
  readonly open_tasks: readonly object[] | null;
  /** Of a case in pieces: those that its last step needed and the one with the target's visit, null where there is none of that key. Else null. */
  readonly pieces: Readonly<Record<string, Piece | null>> | null;
  readonly task: object | null;
  readonly job: object | null;
  readonly incident: object | null;
  readonly delivery: object | null;
  /** Highest running number of cases in the target's year, those of this batch included. */
  readonly last_number: number | null;
  /** What a repeatable command came to before. */
  readonly first: { readonly request: string; readonly answer: unknown; readonly instance: object | null } | null;
}

/** What a batch asks for; each combination is a statement of its own, without the parts nobody needs. */
export interface LoadShape {
  readonly columns: readonly TargetColumn[];
  /** A command that is alone waits for its case; a batch never does. */
  readonly waits: boolean;
}

/** Rows looked up one by one: `OFFSET 0` keeps the planner from joining whole tables while it knows nothing about them. */
const lookup = (alias: string, from: string) => `LEFT JOIN LATERAL (${from} OFFSET 0) ${alias} ON true`;

/**
 * The locking SELECT of a batch: $1 organisation, then the columns of the targets. One row for each target.
 *
 * A batch locks its cases with SKIP LOCKED. It holds many at once, so it must not wait for any: neither can two batches then wait for each other, nor can
 * one slow command hold up the neighbours. A case in other hands comes back as `busy`; its command goes on alone and waits there, holding nothing.
 *
 * READ COMMITTED waits for a lock and then re-reads the locked row alone; everything else is still as of the statement's beginning. `fresh` compares
 * the revision under the lock with the one the statement's own snapshot sees: when they differ, the tasks read here are old.
 *
 * The advisory lock on a job says, without touching the job's row, that another transaction is just doing it: it is not found then. What a worker says about her job is not
 * passed over like that: it waits for the case, so that a repeat hears what the first attempt came to. New cases of a year
 * draw their running numbers together, with one row lock; those that write nothing give theirs back in the write.
 */
export function loadCases({ columns, waits }: LoadShape): string {
  const parameter = (column: TargetColumn) => `$${columns.indexOf(column) + 2}::${TARGET_COLUMNS[column]}[]`;
  const when = (column: TargetColumn, text: string, otherwise = '') => (columns.includes(column) ? text : otherwise);
  return `
  WITH ${when('year', drawnNumbers(when('year', parameter('year'))))}
  target AS MATERIALIZED (
    SELECT r.*, coalesce(${when('instance', 'r.instance, ')}${when('task', 't.instance, ')}${when('job', 'j.instance, ')}${when('incident', 'n.instance, ')}NULL) AS of_instance,
      coalesce(${when('task', 't.activation, ')}${when('job', 'j.activation, ')}${when('incident', 'n.activation, ')}NULL::text) AS visit,
      ${when('task', `CASE WHEN t.id IS NOT NULL THEN ${recordJson.task('t')} END`, 'NULL::json')} AS task_json,
      ${when('job', `CASE WHEN j.id IS NOT NULL THEN ${recordJson.job('j')} END`, 'NULL::json')} AS job_json,
      ${when('incident', `CASE WHEN n.id IS NOT NULL THEN ${recordJson.incident('n')} END`, 'NULL::json')} AS incident_json
    FROM unnest(${columns.map(parameter).join(', ')}) WITH ORDINALITY AS r(${[...columns, 'place'].join(', ')})
    ${when('task', lookup('t', 'SELECT t.* FROM task t WHERE t.organisation = $1 AND t.id = r.task'))}
    ${when('job', lookup('j', 'SELECT j.* FROM job j WHERE j.organisation = $1 AND j.id = r.job AND (j.kind = \'service\' OR pg_try_advisory_xact_lock(hashtextextended(j.id, 0)))'))}
    ${when('incident', lookup('n', 'SELECT n.* FROM incident n WHERE n.organisation = $1 AND n.id = r.incident'))}
  )
  SELECT target.place::integer AS place,
    seen.revision IS NOT NULL AND locked.id IS NULL AS busy,
    locked.revision IS NOT DISTINCT FROM seen.revision AS fresh,
    locked.history_seq,
    CASE WHEN locked.id IS NOT NULL THEN ${recordJson.instance('locked')} END AS instance,
    CASE WHEN locked.pieces IS NULL THEN (
      SELECT json_agg(${recordJson.task('t')} ORDER BY ${TASK_ORDER})
      FROM task t WHERE t.organisation = $1 AND t.instance = locked.id AND t.status = 'open'
    ) END AS open_tasks,
    CASE WHEN locked.pieces IS NOT NULL THEN (
      SELECT json_object_agg(likely.piece, p.content)
      FROM (SELECT unnest(locked.pieces) UNION SELECT 'a' || substr(target.visit, 2)::integer / ${VISITS_IN_PIECE} WHERE target.visit IS NOT NULL) AS likely(piece)
      ${lookup('p', 'SELECT c.content FROM case_piece c WHERE c.organisation = $1 AND c.instance = locked.id AND c.piece = likely.piece')}
    ) END AS pieces,
    target.task_json AS task, target.job_json AS job, target.incident_json AS incident,
    ${when('delivery', `CASE WHEN delivery.id IS NOT NULL THEN ${recordJson.job('delivery')} END`, 'NULL::json')} AS delivery,
    ${when('year', 'drawn.last', 'NULL::integer')} AS last_number,
    ${when('key', FIRST_ANSWER, 'NULL::json')} AS first
  FROM target
  ${lookup('seen', 'SELECT s.revision FROM process_instance s WHERE s.organisation = $1 AND s.id = target.of_instance')}
  LEFT JOIN LATERAL (
    SELECT i.* FROM process_instance i WHERE i.organisation = $1 AND i.id = target.of_instance FOR UPDATE${waits ? '' : ' SKIP LOCKED'}
  ) locked ON true
  ${when('year', 'LEFT JOIN drawn ON drawn.year = target.year')}
  ${when('delivery', `LEFT JOIN LATERAL (
    SELECT j.* FROM job j WHERE j.organisation = $1 AND j.id = target.delivery AND ${deliverable(columns)} FOR UPDATE SKIP LOCKED
  ) delivery ON true`)}`;
}

/** A delivery's job is locked after its receiver: a job's row always comes last. */
const deliverable = (columns: readonly TargetColumn[]) => `(locked.id IS NOT NULL${columns.includes('year') ? ' OR drawn.last IS NOT NULL' : ''})`;

const drawnNumbers = (years: string) => `drawn AS (
    INSERT INTO case_number AS n (organisation, year, last)
    SELECT $1, s.year, count(*)::integer FROM unnest(${years}) AS s(year) WHERE s.year IS NOT NULL GROUP BY s.year ORDER BY s.year
    ON CONFLICT (organisation, year) DO UPDATE SET last = n.last + excluded.last RETURNING n.year, n.last
  ),`;

const FIRST_ANSWER = `(
      SELECT json_build_object('request', k.request, 'answer', k.answer, 'instance', (
        SELECT ${recordJson.instance('c')} FROM process_instance c WHERE c.organisation = $1 AND c.id = k.instance
      ))
      FROM idempotency k WHERE k.organisation = $1 AND k.actor = target.actor AND k.key = target.key
    )`;
