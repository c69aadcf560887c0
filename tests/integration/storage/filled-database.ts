import { createDataSource, migrate, openRetentionRun, poolOf, replaceRetentionRules, runRetention } from '@liuzhuan/storage';
import { asId, asInstant, type OrganisationId } from '@liuzhuan/kernel';
import { Client } from 'pg';
import { createDatabaseFrom, type TestDatabase } from '../../postgres/test-database';

/** Cases in the filled database: 50,000, or what `LIUZHUAN_TEST_CASES` says (1,000,000 takes some minutes and 5 GB). */
export const CASES = Number(process.env['LIUZHUAN_TEST_CASES'] ?? 50_000);

/** The office that has nine tenths of them; another has the rest. */
export const FILLED_OFFICE = 'filled-office';

/** "Now" of the filled database: cases were started over the two years before. */
export const FILLED_NOW = '2026-11-22T01:30:00.000Z';

/** Persons of an office: `p0` … `p199`; she has a two-hundredth of everything. */
const PERSONS = 200;

const office = `CASE WHEN n % 10 = 0 THEN 'other-office' ELSE '${FILLED_OFFICE}' END`;
/** Ids grow with time, as UUIDs of version 7 do. */
const id = (kind: string, of = 'n') => `'${kind}' || lpad((${of})::text, 12, '0')`;
const startedAt = `timestamptz '${FILLED_NOW}' - interval '730 days' * (1 - n::float8 / $1)`;
/** The last fifth of the cases is open, and one in a hundred of those before. */
const open = `(n > $1 * 0.8 OR n % 100 = 1)`;
const person = (salt: string) => `'p' || abs(hashint8(n * 31 + ${salt}) % ${PERSONS})`;
const cases = `generate_series(1, $1::integer) AS n`;

/** What is put into each table, from one number per case. */
const FILL = [
  `INSERT INTO organisation (organisation, name) VALUES ('${FILLED_OFFICE}', '市政府办公室'), ('other-office', '区政府办公室')`,
  `SELECT maintain_partitions(timestamptz '${FILLED_NOW}' - interval '25 months', 28)`,
  `INSERT INTO process_instance (organisation, id, definition, process, number, title, status, starter, started_at, ended_at, end_node, revision, history_seq, state)
    SELECT ${office}, ${id('i')}, 'flow' || n % 8 || ':' || 1 + n % 3, 'flow' || n % 8, '〔2026〕' || n,
      (ARRAY['关于印发', '关于调整', '关于报送', '关于召开'])[1 + n % 4] || (ARRAY['防汛', '招商', '教育', '卫生', '交通', '环保', '财政'])[1 + n % 7] || '工作' ||
      chr(19968 + n % 2000) || chr(19968 + (n / 7) % 3000) || (ARRAY['方案的通知', '情况的报告', '会议的函'])[1 + n % 3],
      CASE WHEN ${open} THEN 'active' WHEN n % 500 = 0 THEN 'cancelled' ELSE 'completed' END, ${person('0')}, ${startedAt},
      CASE WHEN ${open} THEN NULL ELSE ${startedAt} + interval '5 days' END, CASE WHEN ${open} THEN NULL ELSE 'End' END, 4, 6,
      json_build_object('format', 1, 'status', 'active', 'variables', json_build_object('text', repeat('正文', 40), 'n', n))
    FROM ${cases}`,
  `INSERT INTO case_participant (organisation, person, instance, started_at)
    SELECT DISTINCT ${office}, ${person('k')}, ${id('i')}, ${startedAt} FROM ${cases}, generate_series(0, 3) AS k`,
  `INSERT INTO task (organisation, id, instance, activation, scope, node, program, name, status, assignee, candidates, assignment_rule, created_at, due, outcome, opinion,
      completed_by, completed_at, revision)
    SELECT ${office}, ${id('t', 'n * 4 + k')}, ${id('i')}, 'a' || k, 's1', 'Task_' || k, 'flow:1', '审核', CASE WHEN pending THEN 'open' ELSE 'completed' END,
      CASE WHEN pending AND n % 5 = 0 THEN NULL ELSE ${person('k')} END, CASE WHEN pending AND n % 5 = 0 THEN ARRAY[${person('1')}, ${person('2')}] ELSE '{}' END, 'starter',
      ${startedAt} + k * interval '1 hour', CASE WHEN k > 1 THEN ${startedAt} + interval '60 days' END, CASE WHEN NOT pending THEN 'agree' END,
      CASE WHEN NOT pending THEN '同意' END, CASE WHEN NOT pending THEN ${person('k')} END, CASE WHEN NOT pending THEN ${startedAt} + (k + 1) * interval '1 hour' END, 1
    FROM ${cases}, generate_series(1, 3) AS k, LATERAL (SELECT ${open} AND k = 3 AS pending) s`,
  `INSERT INTO task_candidate (organisation, person, task) SELECT t.organisation, c.person, t.id FROM task t, unnest(t.candidates) AS c(person)
    WHERE t.status = 'open' AND t.assignee IS NULL ON CONFLICT DO NOTHING`,
  `INSERT INTO history (organisation, instance, seq, step, at, kind, node, activation, actor, data)
    SELECT ${office}, ${id('i')}, k, gen_random_uuid(), ${startedAt} + k * interval '1 hour', 'task.completed', 'Task_1', 'a1', ${person('k')}, '{"outcome":"agree"}'
    FROM ${cases}, generate_series(1, 6) AS k`,
  `INSERT INTO notice (organisation, id, person, instance, kind, text, at, read_at)
    SELECT ${office}, ${id('w')}, ${person('9')}, ${id('i')}, CASE WHEN n % 3 = 0 THEN 'urge' ELSE 'copy' END, '抄送', ${startedAt},
      CASE WHEN n < $1 * 0.95 THEN ${startedAt} + interval '1 day' END FROM ${cases}`,
  `INSERT INTO job (organisation, id, instance, activation, node, kind, topic, due_at, payload, attempts)
    SELECT ${office}, ${id('j')}, ${id('i')}, 'a1', 'Timer', CASE n % 40 WHEN 0 THEN 'service' WHEN 1 THEN 'delivery' ELSE 'timer' END, CASE n % 40 WHEN 0 THEN 'print' END,
      timestamptz '${FILLED_NOW}' + interval '1 minute' * (n - $1 * 0.82), '{"event":"message","name":"答复","key":"k"}', CASE WHEN n % 33 = 0 THEN 6 ELSE 0 END
    FROM ${cases} WHERE ${open}`,
  `INSERT INTO subscription (organisation, instance, activation, node, event, name, key)
    SELECT ${office}, ${id('i')}, 'a1', 'Receive', CASE WHEN n % 50 = 0 THEN 'signal' ELSE 'message' END, '答复' || n % 20, 'k' || n FROM ${cases} WHERE ${open}`,
  `INSERT INTO message_buffer (organisation, id, name, key, payload, sent_at, expires_at, retry_at)
    SELECT ${office}, ${id('m')}, '通报' || n % 20, 'x' || n, '{}', ${startedAt}, timestamptz '${FILLED_NOW}' + interval '30 days' - CASE WHEN n % 200 = 0 THEN interval '31 days' ELSE interval '0' END, ${startedAt}
    FROM ${cases} WHERE n % 20 = 0`,
  `INSERT INTO incident (organisation, id, instance, activation, node, code, params, raised_at, resolved_at)
    SELECT ${office}, ${id('x')}, ${id('i')}, 'a1', 'Task_1', 'nobody', '{}', ${startedAt}, CASE WHEN n % 140 > 0 THEN ${startedAt} + interval '1 day' END FROM ${cases} WHERE n % 7 = 0`,
  `INSERT INTO official_number (organisation, series, sequence, text, instance, drawn_at)
    SELECT ${office}, '府办发' || n % 4, n, '府办发〔2026〕' || n || '号', ${id('i')}, ${startedAt} FROM ${cases} WHERE n % 3 = 0`,
  `INSERT INTO number_series (organisation, series, last, voided) SELECT organisation, series, max(sequence), 0 FROM official_number GROUP BY 1, 2`,
  `INSERT INTO document (organisation, id, instance, name, created_at, created_by) SELECT ${office}, ${id('d')}, ${id('i')}, '文稿', ${startedAt}, ${person('0')} FROM ${cases} WHERE n % 2 = 0`,
  `INSERT INTO document_version (organisation, document, version, name, media_type, size, sha256, author, created_at)
    SELECT organisation, id, 1, name, 'application/pdf', 4, 'x', created_by, created_at FROM document`,
  `INSERT INTO document_content (organisation, document, version, content) SELECT organisation, document, version, 'text' FROM document_version`,
  `INSERT INTO audit (organisation, id, at, actor, action, target, data) SELECT ${office}, ${id('u')}, ${startedAt}, 'admin', 'account.create', 'p1', '{}' FROM ${cases} WHERE n % 4 = 0`,
  `INSERT INTO account (organisation, login, person, password_hash, roles) SELECT ${office}, 'login' || n, 'p' || n, 'x', '{officer}' FROM generate_series(1, $1::integer / 25) AS n`,
  `INSERT INTO session (organisation, id, login, token_hash, created_at, expires_at)
    SELECT ${office}, ${id('s')}, 'login' || n, 'hash' || n, timestamptz '${FILLED_NOW}', timestamptz '${FILLED_NOW}' + interval '1 day' * (n % 30) FROM generate_series(1, $1::integer / 25) AS n`,
  `INSERT INTO definition (organisation, key, version, id, name, program, decisions, forms, resources, deployed_at, deployed_by, note)
    SELECT o, 'flow' || k, v, 'flow' || k || ':' || v, '发文办理', '{}', '[]', '{}', '[]', timestamptz '${FILLED_NOW}', 'designer', ''
    FROM generate_series(0, 7) AS k, generate_series(1, 3) AS v, unnest(ARRAY['${FILLED_OFFICE}', 'other-office']) AS o`,
  `INSERT INTO idempotency (organisation, actor, key, request, answer, instance, kept_at)
    SELECT ${office}, ${person('0')}, 'key' || n, 'x', '{}', ${id('i')}, timestamptz '${FILLED_NOW}' - interval '1 minute' * ($1 - n) FROM ${cases} WHERE n % 2 = 1`,
  `INSERT INTO migration_run (organisation, id, process, from_definition, to_definition, nodes, reason, dry, started_at, started_by, finished_at, total, moved)
    SELECT '${FILLED_OFFICE}', 'run' || n, 'flow' || n % 8, 'flow:1', 'flow:2', '{}', '改版', false, ${startedAt}, 'p1', ${startedAt}, 10, 10 FROM ${cases} WHERE n % 20 = 0`,
  `INSERT INTO migration_case (organisation, run, instance, number, title, verdict, code, node)
    SELECT '${FILLED_OFFICE}', 'run' || (n / 200) * 20 + 20, ${id('i')}, '〔2026〕' || n, '标题', CASE WHEN n % 10 = 0 THEN 'refused' ELSE 'moved' END, CASE WHEN n % 10 = 0 THEN 'step-removed' ELSE '' END, '' FROM ${cases}`,
  `INSERT INTO retention_run (organisation, id, started_at, started_by, dry, finished_at) SELECT ${office}, 'retention' || n, ${startedAt}, 'p1', false, ${startedAt} FROM ${cases} WHERE n % 20 = 0`,
  `INSERT INTO release (organisation, id, process, name, kind, state, resources, base, note, requested_at, requested_login, activate_at, version)
    SELECT ${office}, 'release' || n, 'flow' || n % 8, '发文办理', 'release', 'active', '[]', '{}', '改版', ${startedAt}, 'login1', ${startedAt}, n FROM ${cases} WHERE n % 20 = 0`,
] as const;

async function fill(url: string): Promise<void> {
  await migrate(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`SET TimeZone = 'UTC'`);
  for (const statement of FILL) await client.query(statement, statement.includes('$1') ? [CASES] : []);
  await client.query('ANALYZE');
  await archive(url);
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** What ended more than twenty months ago goes into the archive. */
async function archive(url: string): Promise<void> {
  const dataSource = await createDataSource(url, { poolSize: 2 }).initialize();
  const pool = poolOf(dataSource);
  const organisation = asId<OrganisationId>(FILLED_OFFICE);
  const now = asInstant(FILLED_NOW);
  await replaceRetentionRules(pool, organisation, [{ process: '*', archiveAfterMonths: 20, purgeAfterYears: null }]);
  await openRetentionRun(pool, { organisation, id: 'filled', startedAt: now, startedBy: 'admin', dry: false });
  const started = Date.now();
  const { archived } = await runRetention(pool, { organisation, run: 'filled', now: () => now, batch: 500 });
  if (process.env['LIUZHUAN_TEST_FIGURES']) console.log(`archived ${archived} cases in ${Date.now() - started} ms`);
  await dataSource.destroy();
}

/** A copy of a database with {@link CASES} cases, statistics and all. The first call of a run fills the template. */
export function createFilledDatabase(): Promise<TestDatabase> {
  return createDatabaseFrom(`liuzhuan_filled_${CASES}`, fill);
}
