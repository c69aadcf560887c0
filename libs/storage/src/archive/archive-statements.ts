import { TASK_ORDER } from '../sql/task-order';
import { recordJson } from '../sql/record-json';

/** Everything of a finished case that no column of `archived_case` holds, as JSON; `i` is the case. */
const CONTENT = `json_build_object(
      'record', ${recordJson.wholeInstance('i')}, 'historySeq', i.history_seq,
      'tasks', coalesce((SELECT json_agg(${recordJson.task('t')} ORDER BY ${TASK_ORDER}) FROM task t WHERE t.organisation = i.organisation AND t.instance = i.id), '[]'),
      'history', coalesce((SELECT json_agg(json_build_object('instance', h.instance, 'seq', h.seq, 'at', instant_text(h.at), 'kind', h.kind, 'node', h.node,
          'activation', h.activation, 'actor', h.actor, 'data', h.data) ORDER BY h.seq) FROM history h WHERE h.organisation = i.organisation AND h.instance = i.id), '[]'),
      'incidents', coalesce((SELECT json_agg(${recordJson.incident('n')} ORDER BY n.raised_at, n.id) FROM incident n WHERE n.organisation = i.organisation AND n.instance = i.id), '[]'))`;

/**
 * A case stays as long as work of it waits, or somebody has to look at it. Scalar questions: of `NOT EXISTS` the planner would make a hash of all jobs there are,
 * once a batch.
 */
const QUIET = `(SELECT 1 FROM job j WHERE j.organisation = i.organisation AND j.instance = i.id LIMIT 1) IS NULL
      AND (SELECT 1 FROM incident n WHERE n.organisation = i.organisation AND n.instance = i.id AND n.resolved_at IS NULL LIMIT 1) IS NULL`;

/** How a batch tells how far it came. */
const REACHED = `(SELECT count(*)::integer FROM looked) AS looked, (SELECT instant_text(max(ended_at)) FROM looked) AS "endedAt",
    (SELECT id FROM looked ORDER BY ended_at DESC, id DESC LIMIT 1) AS id`;

/**
 * $1 organisation, $2 process, $3 ended before, $4 and $5 place behind which to go on (end, id), $6 limit, $7 now, $8 run. Moves finished cases into the
 * archive and counts them in the run: one statement, hence all of a batch or nothing. The case is locked first, as by every step; a case in other hands is
 * left for the next run, and so is one in which something was done (a number voided, for one) between the statement's beginning and the lock: `chosen` sees its revision as it was then,
 * and so would what reads the history.
 */
export const ARCHIVE_BATCH = `
  WITH looked AS MATERIALIZED (
    SELECT i.id, i.ended_at, i.revision, ${QUIET} AS quiet FROM process_instance i
    WHERE i.organisation = $1 AND i.process = $2 AND i.ended_at IS NOT NULL AND i.ended_at < $3::timestamptz AND (i.ended_at, i.id) > ($4::timestamptz, $5)
    ORDER BY i.ended_at, i.id LIMIT $6 FOR UPDATE SKIP LOCKED
  ),
  chosen AS MATERIALIZED (
    SELECT l.id FROM looked l WHERE l.quiet AND l.revision = (SELECT s.revision FROM process_instance s WHERE s.organisation = $1 AND s.id = l.id)
  ),
  archived AS (
    INSERT INTO archived_case (organisation, id, ended_at, definition, process, number, title, status, starter, started_at, end_node, archived_at, bytes, content)
    SELECT i.organisation, i.id, i.ended_at, i.definition, i.process, i.number, i.title, i.status, i.starter, i.started_at, i.end_node, $7::timestamptz,
      octet_length(c.content::text), c.content
    FROM chosen JOIN process_instance i ON i.organisation = $1 AND i.id = chosen.id CROSS JOIN LATERAL (SELECT ${CONTENT} AS content OFFSET 0) c
    RETURNING bytes
  ),
  task_gone AS (DELETE FROM task t USING chosen WHERE t.organisation = $1 AND t.instance = chosen.id),
  history_gone AS (DELETE FROM history h USING chosen WHERE h.organisation = $1 AND h.instance = chosen.id),
  incident_gone AS (DELETE FROM incident n USING chosen WHERE n.organisation = $1 AND n.instance = chosen.id),
  subscription_gone AS (DELETE FROM subscription s USING chosen WHERE s.organisation = $1 AND s.instance = chosen.id),
  piece_gone AS (DELETE FROM case_piece p USING chosen WHERE p.organisation = $1 AND p.instance = chosen.id),
  case_gone AS (DELETE FROM process_instance i USING chosen WHERE i.organisation = $1 AND i.id = chosen.id),
  counted AS (
    UPDATE retention_run r SET archived = r.archived + (SELECT count(*) FROM archived), archived_bytes = r.archived_bytes + (SELECT coalesce(sum(bytes), 0) FROM archived)
    WHERE r.organisation = $1 AND r.id = $8
  )
  SELECT ${REACHED}`;

/**
 * $1 organisation, $2 process, $3 ended before, $4 and $5 place behind which to go on, $6 limit, $7 run. Deletes archived cases for good, with their
 * documents and participants. Official numbers stay in the ledger: a number is never used again.
 */
export const PURGE_BATCH = `
  WITH looked AS MATERIALIZED (
    SELECT a.id, a.ended_at, a.bytes FROM archived_case a
    WHERE a.organisation = $1 AND a.process = $2 AND a.ended_at < $3::timestamptz AND (a.ended_at, a.id) > ($4::timestamptz, $5)
    ORDER BY a.ended_at, a.id LIMIT $6 FOR UPDATE SKIP LOCKED
  ),
  document_gone AS (DELETE FROM document d USING looked WHERE d.organisation = $1 AND d.instance = looked.id RETURNING d.id),
  freed AS (SELECT v.size FROM document_gone d JOIN document_version v ON v.organisation = $1 AND v.document = d.id),
  participant_gone AS (DELETE FROM case_participant p USING looked WHERE p.organisation = $1 AND p.instance = looked.id),
  case_gone AS (DELETE FROM archived_case a USING looked WHERE a.organisation = $1 AND a.id = looked.id AND a.ended_at = looked.ended_at),
  counted AS (
    UPDATE retention_run r SET purged = r.purged + (SELECT count(*) FROM looked),
      purged_bytes = r.purged_bytes + (SELECT coalesce(sum(bytes), 0) FROM looked) + (SELECT coalesce(sum(size), 0) FROM freed)
    WHERE r.organisation = $1 AND r.id = $7
  )
  SELECT ${REACHED}`;

/**
 * $1 organisation, $2 process, $3 ended before. What archiving would move: how many cases, and their bytes estimated from two hundred of them.
 */
export const ARCHIVE_FIGURES = `
  WITH due AS (SELECT count(*)::integer AS count FROM process_instance i WHERE i.organisation = $1 AND i.process = $2 AND i.ended_at IS NOT NULL AND i.ended_at < $3::timestamptz),
  sample AS (
    SELECT octet_length((${CONTENT})::text) AS bytes FROM (
      SELECT s.* FROM process_instance s WHERE s.organisation = $1 AND s.process = $2 AND s.ended_at IS NOT NULL AND s.ended_at < $3::timestamptz ORDER BY s.ended_at, s.id LIMIT 200
    ) i
  )
  SELECT due.count AS cases, (due.count * coalesce((SELECT avg(bytes) FROM sample), 0))::bigint::float8 AS bytes FROM due`;

/** $1 organisation, $2 process, $3 ended before. What purging would delete of the archive, documents included. */
export const PURGE_FIGURES = `
  WITH due AS (SELECT a.id, a.bytes FROM archived_case a WHERE a.organisation = $1 AND a.process = $2 AND a.ended_at < $3::timestamptz)
  SELECT count(*)::integer AS cases, (coalesce(sum(due.bytes), 0) + coalesce((
    SELECT sum(v.size) FROM due of JOIN document d ON d.organisation = $1 AND d.instance = of.id JOIN document_version v ON v.organisation = $1 AND v.document = d.id
  ), 0))::float8 AS bytes FROM due`;

/** $1 organisation, $2 now. Per process with finished cases or a rule of its own: the ends before which its cases are archived and purged; null: never. */
export const RETENTION_PERIODS = `
  WITH RECURSIVE process (key) AS (
    (SELECT min(i.process) FROM process_instance i WHERE i.organisation = $1)
    UNION ALL SELECT (SELECT min(i.process) FROM process_instance i WHERE i.organisation = $1 AND i.process > p.key) FROM process p WHERE p.key IS NOT NULL
  ),
  archived (key) AS (
    (SELECT min(a.process) FROM archived_case a WHERE a.organisation = $1)
    UNION ALL SELECT (SELECT min(a.process) FROM archived_case a WHERE a.organisation = $1 AND a.process > p.key) FROM archived p WHERE p.key IS NOT NULL
  )
  SELECT k.key AS process, instant_text(date_trunc('milliseconds', $2::timestamptz - make_interval(months => r.archive_after_months))) AS "archiveBefore",
    instant_text(date_trunc('milliseconds', $2::timestamptz - make_interval(years => r.purge_after_years))) AS "purgeBefore"
  FROM (SELECT key FROM process WHERE key IS NOT NULL UNION SELECT key FROM archived WHERE key IS NOT NULL) k
  CROSS JOIN LATERAL (
    SELECT r.* FROM retention_rule r WHERE r.organisation = $1 AND r.process IN (k.key, '*') ORDER BY r.process = '*' LIMIT 1
  ) r
  ORDER BY 1`;

/** $1 organisation, $2 run, $3 now, $4 action, $5 dropped partitions as JSON. Closes a run that is open, with its entry in the audit log; the clock's runs that found nothing to do leave none. */
export const CLOSE_RUN = `
  WITH closed AS (
    UPDATE retention_run SET finished_at = $3::timestamptz WHERE organisation = $1 AND id = $2 AND finished_at IS NULL
    RETURNING organisation, id, started_by, archived, archived_bytes, purged, purged_bytes, notices, audit_entries, scheduled
  )
  INSERT INTO audit (organisation, id, at, actor, action, target, data)
  SELECT organisation, 'retention-' || id, $3::timestamptz, started_by, $4, id,
    jsonb_build_object('archived', archived, 'archivedBytes', archived_bytes, 'purged', purged, 'purgedBytes', purged_bytes, 'notices', notices, 'auditEntries', audit_entries, 'dropped', $5::jsonb)
  FROM closed WHERE NOT scheduled OR archived + purged + notices + audit_entries > 0`;
