/**
 * The parts of the statement that writes a batch: the fields of the rows a part takes, and what is done with them. A statement has only the parts that
 * have rows: an empty part costs its start and end all the same.
 *
 * $1 is the organisation, $2 the id of this write, `rows` the rows of the part. Where they are matched with a table, `organisation = $1` is asked of it: it
 * keeps one organisation's step out of another's rows, and tells the planner that there are few, so that it goes by the index on a table without statistics too.
 *
 * All parts see the database as it was before the statement: ending the jobs of a site never touches those inserted at it here.
 */
export interface WritePart {
  readonly fields: string;
  text(rows: string): string;
}

const TASK_FIELDS = `id text, instance text, activation text, scope text, node text, program text, name text, status text, assignee text,
      candidates text[], "assignmentRule" text, "createdAt" timestamptz, due timestamptz, "dueText" text, "dueSince" timestamptz, urgency text, member json, outcome text, opinion text,
      data json, "completedBy" text, "completedAt" timestamptz, "sentBy" text, delegations json, revision integer`;
const SITE_FIELDS = 'instance text, activation text, node text';

export const WRITE_PARTS = {
  instanceInserted: {
    fields: `id text, definition text, process text, number text, title text, status text, starter text, "startedAt" timestamptz, "endedAt" timestamptz,
      "endNode" text, revision integer, "historySeq" integer, state json, pieces text[]`,
    text: (rows) => `instance_inserted AS (
    INSERT INTO process_instance (organisation, id, definition, process, number, title, status, starter, started_at, ended_at, end_node, revision, history_seq, state, pieces)
    SELECT $1, i.* FROM ${rows} i RETURNING 1
  )`,
  },
  instanceUpdated: {
    fields: 'id text, definition text, process text, title text, status text, "endedAt" timestamptz, "endNode" text, revision integer, "historySeq" integer, state json, pieces text[]',
    text: (rows) => `instance_updated AS (
    UPDATE process_instance p SET definition = i.definition, process = i.process, title = i.title, status = i.status, ended_at = i."endedAt",
      end_node = i."endNode", revision = i.revision, history_seq = greatest(p.history_seq, i."historySeq"), state = i.state, pieces = i.pieces
    FROM ${rows} i WHERE p.organisation = $1 AND p.id = i.id AND p.revision = i.revision - 1 RETURNING 1
  )`,
  },
  taskInserted: {
    fields: TASK_FIELDS,
    text: (rows) => `task_inserted AS (
    INSERT INTO task (organisation, id, instance, activation, scope, node, program, name, status, assignee, candidates, assignment_rule, created_at, due, due_text, due_since,
      urgency, member, outcome, opinion, data, completed_by, completed_at, sent_by, delegations, revision)
    SELECT $1, t.* FROM ${rows} t
  )`,
  },
  taskUpdated: {
    fields: `id text, node text, program text, name text, status text, assignee text, candidates text[], "assignmentRule" text, due timestamptz, "dueText" text, "dueSince" timestamptz, urgency text, member json,
      outcome text, opinion text, data json, "completedBy" text, "completedAt" timestamptz, "sentBy" text, delegations json, revision integer`,
    text: (rows) => `task_updated AS (
    UPDATE task t SET node = u.node, program = u.program, name = u.name, status = u.status, assignee = u.assignee, candidates = u.candidates, assignment_rule = u."assignmentRule", due = u.due,
      due_text = u."dueText", due_since = u."dueSince", urgency = u.urgency, member = u.member, outcome = u.outcome, opinion = u.opinion, data = u.data, completed_by = u."completedBy",
      completed_at = u."completedAt", sent_by = u."sentBy", delegations = u.delegations, revision = u.revision
    FROM ${rows} u WHERE t.organisation = $1 AND t.id = u.id
  )`,
  },
  history: {
    fields: 'instance text, seq integer, at timestamptz, kind text, node text, activation text, actor text, data json',
    text: (rows) => `history_inserted AS (
    INSERT INTO history (organisation, step, instance, seq, at, kind, node, activation, actor, data) SELECT $1, $2::uuid, h.* FROM ${rows} h
  )`,
  },
  participants: {
    fields: 'instance text, person text, "startedAt" timestamptz',
    text: (rows) => `participant_added AS (
    INSERT INTO case_participant (organisation, instance, person, started_at) SELECT $1, p.* FROM ${rows} p ON CONFLICT DO NOTHING
  )`,
  },
  jobEnded: {
    fields: SITE_FIELDS,
    text: (rows) => `job_ended AS (
    DELETE FROM job j USING ${rows} site WHERE j.organisation = $1 AND j.instance = site.instance AND j.activation = site.activation AND j.node = site.node
  )`,
  },
  jobDone: {
    fields: 'id text',
    text: (rows) => `job_done AS (DELETE FROM job j USING ${rows} d WHERE j.organisation = $1 AND j.id = d.id)`,
  },
  jobInserted: {
    fields: 'id text, instance text, activation text, node text, kind text, topic text, "dueAt" timestamptz, payload json, attempts integer, trace text',
    text: (rows) => `job_inserted AS (
    INSERT INTO job (organisation, id, instance, activation, node, kind, topic, due_at, payload, attempts, trace) SELECT $1, j.* FROM ${rows} j
  )`,
  },
  notices: {
    fields: 'id text, person text, instance text, task text, kind text, text text, at timestamptz',
    text: (rows) => `notice_inserted AS (INSERT INTO notice (organisation, id, person, instance, task, kind, text, at) SELECT $1, n.* FROM ${rows} n)`,
  },
  answers: {
    fields: 'actor text, key text, request text, answer json, instance text, at timestamptz',
    text: (rows) => `answer_kept AS (INSERT INTO idempotency (organisation, actor, key, request, answer, instance, kept_at) SELECT $1, a.* FROM ${rows} a)`,
  },
  receipts: {
    fields: 'delivery text, job text, "as" json, instance text, at timestamptz',
    text: (rows) => `receipt_kept AS (
    INSERT INTO idempotency (organisation, actor, key, request, answer, instance, kept_at) SELECT $1, r.delivery, r.job, '', r."as", r.instance, r.at FROM ${rows} r
    ON CONFLICT (organisation, actor, key) DO UPDATE SET answer = excluded.answer, instance = excluded.instance
  )`,
  },
  candidatesRemoved: {
    fields: 'id text, candidates text[]',
    text: (rows) => `candidate_removed AS (DELETE FROM task_candidate c USING ${rows} u WHERE c.organisation = $1 AND c.task = u.id AND c.person <> ALL (u.candidates))`,
  },
  candidatesAdded: {
    fields: 'person text, task text',
    text: (rows) => `candidate_added AS (
    INSERT INTO task_candidate (organisation, person, task) SELECT $1, c.person, c.task FROM ${rows} c ON CONFLICT DO NOTHING
  )`,
  },
  subscriptionsEnded: {
    fields: SITE_FIELDS,
    text: (rows) => `subscription_ended AS (
    DELETE FROM subscription s USING ${rows} site WHERE s.organisation = $1 AND s.instance = site.instance AND s.activation = site.activation AND s.node = site.node
  )`,
  },
  subscriptionsInserted: {
    fields: 'instance text, activation text, node text, event text, name text, key text',
    text: (rows) => `subscription_inserted AS (
    INSERT INTO subscription (organisation, instance, activation, node, event, name, key) SELECT $1, s.* FROM ${rows} s ON CONFLICT DO NOTHING
  )`,
  },
  incidentsInserted: {
    fields: 'id text, instance text, activation text, node text, code text, params json, "raisedAt" timestamptz, "resolvedAt" timestamptz',
    text: (rows) => `incident_inserted AS (
    INSERT INTO incident (organisation, id, instance, activation, node, code, params, raised_at, resolved_at) SELECT $1, n.* FROM ${rows} n
  )`,
  },
  incidentsResolved: {
    fields: 'id text, instance text, activation text, node text, at timestamptz',
    text: (rows) => `incident_resolved AS (
    UPDATE incident n SET resolved_at = r.at FROM ${rows} r
    WHERE n.organisation = $1 AND n.instance = r.instance AND n.resolved_at IS NULL AND (n.id = r.id OR (n.activation = r.activation AND n.node = r.node))
  )`,
  },
  sitesMoved: {
    fields: 'instance text, activation text, "from" text, node text',
    text: (rows) => `moved AS MATERIALIZED ${rows},
  job_moved AS (
    UPDATE job j SET node = m.node FROM moved m WHERE j.organisation = $1 AND j.instance = m.instance AND j.activation = m.activation AND j.node = m."from"
  ),
  subscription_moved AS (
    UPDATE subscription s SET node = m.node FROM moved m WHERE s.organisation = $1 AND s.instance = m.instance AND s.activation = m.activation AND s.node = m."from"
  ),
  incident_moved AS (
    UPDATE incident n SET node = m.node FROM moved m
    WHERE n.organisation = $1 AND n.instance = m.instance AND n.resolved_at IS NULL AND n.activation = m.activation AND n.node = m."from"
  )`,
  },
  numbersVoided: {
    fields: 'series text, sequence integer, at timestamptz, reason text',
    text: (rows) => `number_voided AS (
    UPDATE official_number n SET voided_at = v.at, void_reason = v.reason FROM ${rows} v
    WHERE n.organisation = $1 AND n.series = v.series AND n.sequence = v.sequence AND n.voided_at IS NULL RETURNING n.series
  ),
  series_voided AS (
    UPDATE number_series s SET voided = s.voided + spoiled.count
    FROM (SELECT series, count(*)::integer AS count FROM number_voided GROUP BY series) spoiled
    WHERE s.organisation = $1 AND s.series = spoiled.series
  )`,
  },
  documentsLocked: {
    fields: 'instance text, at timestamptz, by text, task text',
    text: (rows) => `document_locked AS (
    UPDATE document d SET locked_at = l.at, locked_by = l.by, locked_task = l.task FROM ${rows} l
    WHERE d.organisation = $1 AND d.instance = l.instance AND d.locked_at IS NULL
  )`,
  },
  dataStores: {
    fields: 'name text, value json',
    text: (rows) => `data_store_written AS (UPDATE data_store s SET value = w.value FROM ${rows} w WHERE s.organisation = $1 AND s.name = w.name)`,
  },
  piecesWritten: {
    fields: 'instance text, piece text, content json',
    text: (rows) => `piece_written AS (
    INSERT INTO case_piece (organisation, instance, piece, content) SELECT $1, w.* FROM ${rows} w
    ON CONFLICT (organisation, instance, piece) DO UPDATE SET content = excluded.content
  )`,
  },
  piecesGone: {
    fields: 'instance text, first text, last text, kept text[]',
    text: (rows) => `piece_gone AS (
    DELETE FROM case_piece p USING ${rows} g
    WHERE p.organisation = $1 AND p.instance = g.instance AND p.piece >= g.first AND p.piece <= g.last AND p.piece <> ALL (g.kept)
  )`,
  },
  caseNumbers: {
    fields: 'year integer, last integer',
    text: (rows) => `case_number_returned AS (UPDATE case_number n SET last = r.last FROM ${rows} r WHERE n.organisation = $1 AND n.year = r.year)`,
  },
} as const satisfies Readonly<Record<string, WritePart>>;

export type WritePartName = keyof typeof WRITE_PARTS;
