const TASK_FIELDS = `id text, organisation text, instance text, activation text, scope text, node text, program text, name text, status text, assignee text,
      candidates text[], "assignmentRule" text, "createdAt" timestamptz, due timestamptz, "dueText" text, urgency text, member json, outcome text, opinion text,
      data json, "completedBy" text, "completedAt" timestamptz, "sentBy" text, delegations json, revision integer`;

/**
 * A parameter as rows. Where rows are matched with a table, `organisation = $1` is asked of them too: it keeps one organisation's step out of another's
 * rows, and it tells the planner that there are few, so that it goes by the index even on a table without statistics.
 */
const rows = (parameter: string, alias: string, fields: string) => `json_to_recordset(${parameter}::json) AS ${alias}(${fields})`;

/**
 * A whole ChangeSet in one statement. Each list comes as JSON text of its own (null when empty) and `json` keeps the order of keys.
 *
 * $1 organisation · $2 instance row · $3 its state · $4 history seq reached · $5 tasks inserted · $6 tasks updated · $7 jobs inserted · $8 sites whose jobs
 * end · $9 jobs done · $10 subscriptions inserted · $11 sites whose subscriptions end · $12 incidents inserted · $13 incidents resolved · $14 history ·
 * $15 notices · $16 numbers voided · $17 documents locked · $18 participants · $19 instance id · $20 id of this step
 *
 * All parts see the database as it was before the statement: ending the jobs of a site never touches those inserted at it here.
 * `expect_one` fails with a serialization failure unless exactly one instance row was written, so that COMMIT can be sent along.
 */
export const WRITE_CHANGES = `
  WITH
  instance AS (
    SELECT * FROM json_to_record($2::json) AS i(id text, organisation text, definition text, number text, title text, status text, starter text,
      "startedAt" timestamptz, "endedAt" timestamptz, "endNode" text, revision integer)
  ),
  instance_inserted AS (
    INSERT INTO process_instance (organisation, id, definition, process, number, title, status, starter, started_at, ended_at, end_node, revision, history_seq, state)
    SELECT organisation, id, definition, split_part(definition, ':', 1), number, title, status, starter, "startedAt", "endedAt", "endNode", revision, $4::integer, $3::json
    FROM instance WHERE revision = 1 RETURNING 1
  ),
  instance_updated AS (
    UPDATE process_instance p SET definition = i.definition, process = split_part(i.definition, ':', 1), title = i.title, status = i.status,
      ended_at = i."endedAt", end_node = i."endNode", revision = i.revision, history_seq = greatest(p.history_seq, $4::integer), state = $3::json
    FROM instance i WHERE i.revision > 1 AND p.organisation = $1 AND p.id = $19 AND p.revision = i.revision - 1 RETURNING 1
  ),
  task_inserted AS (
    INSERT INTO task (id, organisation, instance, activation, scope, node, program, name, status, assignee, candidates, assignment_rule, created_at, due, due_text,
      urgency, member, outcome, opinion, data, completed_by, completed_at, sent_by, delegations, revision)
    SELECT t.* FROM ${rows('$5', 't', TASK_FIELDS)} WHERE t.organisation = $1
  ),
  task_updated AS (
    UPDATE task t SET name = u.name, status = u.status, assignee = u.assignee, candidates = u.candidates, assignment_rule = u."assignmentRule", due = u.due,
      due_text = u."dueText", urgency = u.urgency, member = u.member, outcome = u.outcome, opinion = u.opinion, data = u.data, completed_by = u."completedBy",
      completed_at = u."completedAt", sent_by = u."sentBy", delegations = u.delegations, revision = u.revision
    FROM ${rows('$6', 'u', TASK_FIELDS)} WHERE u.organisation = $1 AND t.organisation = $1 AND t.id = u.id
  ),
  candidate_removed AS (
    DELETE FROM task_candidate c USING ${rows('$6', 'u', 'id text, organisation text, status text, assignee text, candidates text[]')}
    WHERE u.organisation = $1 AND c.organisation = $1 AND c.task = u.id
      AND (u.status <> 'open' OR u.assignee IS NOT NULL OR c.person <> ALL (u.candidates))
  ),
  candidate_added AS (
    INSERT INTO task_candidate (organisation, person, task)
    SELECT DISTINCT $1, candidate.person, t.id
    FROM (
      SELECT * FROM ${rows('$5', 't', 'id text, organisation text, status text, assignee text, candidates text[]')}
      UNION ALL SELECT * FROM ${rows('$6', 'u', 'id text, organisation text, status text, assignee text, candidates text[]')}
    ) t CROSS JOIN LATERAL unnest(t.candidates) AS candidate(person)
    WHERE t.organisation = $1 AND t.status = 'open' AND t.assignee IS NULL
    ON CONFLICT DO NOTHING
  ),
  job_ended AS (
    DELETE FROM job j USING ${rows('$8', 'site', 'activation text, node text')}
    WHERE j.organisation = $1 AND j.instance = $19 AND j.activation = site.activation AND j.node = site.node
  ),
  job_done AS (
    DELETE FROM job j USING ${rows('$9', 'd', 'organisation text, id text')}
    WHERE d.organisation = $1 AND j.organisation = $1 AND j.id = d.id
  ),
  job_inserted AS (
    INSERT INTO job (id, organisation, instance, activation, node, kind, topic, due_at, payload, attempts)
    SELECT j.* FROM ${rows('$7', 'j', 'id text, organisation text, instance text, activation text, node text, kind text, topic text, "dueAt" timestamptz, payload json, attempts integer')}
    WHERE j.organisation = $1
  ),
  subscription_ended AS (
    DELETE FROM subscription s USING ${rows('$11', 'site', 'activation text, node text')}
    WHERE s.organisation = $1 AND s.instance = $19 AND s.activation = site.activation AND s.node = site.node
  ),
  subscription_inserted AS (
    INSERT INTO subscription (organisation, instance, activation, node, event, name, key)
    SELECT s.* FROM ${rows('$10', 's', 'organisation text, instance text, activation text, node text, event text, name text, key text')}
    WHERE s.organisation = $1 ON CONFLICT DO NOTHING
  ),
  incident_inserted AS (
    INSERT INTO incident (id, organisation, instance, activation, node, code, params, raised_at, resolved_at)
    SELECT n.* FROM ${rows('$12', 'n', 'id text, organisation text, instance text, activation text, node text, code text, params json, "raisedAt" timestamptz, "resolvedAt" timestamptz')}
    WHERE n.organisation = $1
  ),
  incident_resolved AS (
    UPDATE incident n SET resolved_at = r.at FROM ${rows('$13', 'r', 'id text, activation text, node text, at timestamptz')}
    WHERE n.organisation = $1 AND n.instance = $19 AND n.resolved_at IS NULL AND (n.id = r.id OR (n.activation = r.activation AND n.node = r.node))
  ),
  history_inserted AS (
    INSERT INTO history (organisation, step, instance, seq, at, kind, node, activation, actor, data)
    SELECT $1, $20::uuid, h.* FROM ${rows('$14', 'h', 'instance text, seq integer, at timestamptz, kind text, node text, activation text, actor text, data json')}
  ),
  notice_inserted AS (
    INSERT INTO notice (id, organisation, person, instance, task, kind, text, at)
    SELECT n.* FROM ${rows('$15', 'n', 'id text, organisation text, person text, instance text, task text, kind text, text text, at timestamptz')}
    WHERE n.organisation = $1
  ),
  number_voided AS (
    UPDATE official_number n SET voided_at = v.at, void_reason = v.reason
    FROM ${rows('$16', 'v', 'organisation text, series text, sequence integer, at timestamptz, reason text')}
    WHERE v.organisation = $1 AND n.organisation = $1 AND n.series = v.series AND n.sequence = v.sequence AND n.voided_at IS NULL
    RETURNING n.series
  ),
  series_voided AS (
    UPDATE number_series s SET voided = s.voided + spoiled.count
    FROM (SELECT series, count(*)::integer AS count FROM number_voided GROUP BY series) spoiled
    WHERE s.organisation = $1 AND s.series = spoiled.series
  ),
  document_locked AS (
    UPDATE document d SET locked_at = l.at, locked_by = l.by, locked_task = l.task
    FROM json_to_record($17::json) AS l(at timestamptz, by text, task text)
    WHERE l.at IS NOT NULL AND d.organisation = $1 AND d.instance = $19 AND d.locked_at IS NULL
  ),
  participant_added AS (
    INSERT INTO case_participant (organisation, person, instance, started_at)
    SELECT $1, p.person, p.instance, (SELECT "startedAt" FROM instance) FROM ${rows('$18', 'p', 'person text, instance text')} ON CONFLICT DO NOTHING
  )
  SELECT expect_one((SELECT count(*) FROM instance_inserted) + (SELECT count(*) FROM instance_updated))`;
