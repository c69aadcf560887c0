import type { Pool } from 'pg';
import type { Acknowledged } from './ledger';
import { REPLY } from './matter';
import type { PlayedCase } from './played-case';

/** What the world outside holds against the database. */
export interface Remembered {
  readonly acknowledged: readonly Acknowledged[];
  /** Cases that were driven to their ends. */
  readonly played: readonly PlayedCase[];
  /** By kind: a case that was played before anything went wrong. */
  readonly peaceful: ReadonlyMap<string, string>;
}

/** One sentence for each thing that is wrong. */
export interface Findings {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly stuck: readonly string[];
}

/** What the clock does at its minute, a server that is down does late, or not before the end. */
const BY_THE_CLOCK = ['task.reminded', 'task.overdue', 'calendar.unofficial'];

/** What somebody did. All other lines name whoever came last, which in parallel branches is chance. */
const DEEDS = ['case.started', 'case.returned', 'task.completed'];

/** Holds what was acknowledged against what the database keeps. Everything has come to rest. */
export async function compare(pool: Pool, remembered: Remembered): Promise<Findings> {
  const findings = { lost: await lostCommands(pool, remembered), doubled: await doubledEffects(pool, remembered), stuck: await stuckCases(pool) };
  await compareHistories(pool, remembered, findings);
  return findings;
}

async function lostCommands(pool: Pool, { acknowledged }: Remembered): Promise<string[]> {
  const of = (...commands: readonly string[]) => acknowledged.filter(({ command }) => commands.includes(command));
  const missing = async (entries: readonly Acknowledged[], idOf: (entry: Acknowledged) => string, sql: string) => {
    const { rows } = await pool.query<{ id: string }>(`SELECT a.id FROM unnest($1::text[]) AS a(id) WHERE NOT EXISTS (${sql})`, [entries.map(idOf)]);
    const ids = new Set(rows.map((row) => row.id));
    return entries.filter((entry) => ids.has(idOf(entry))).map((entry) => `${entry.command} ${entry.about} (case ${entry.instance ?? '?'}, attempt ${entry.attempts}) left no trace`);
  };
  const instance = (entry: Acknowledged) => entry.instance ?? '';
  const about = (entry: Acknowledged) => entry.about;
  return [
    ...(await missing(of('startInstance'), instance, `SELECT FROM history h WHERE h.instance = a.id AND h.kind = 'case.started'`)),
    ...(await missing(of('completeTask'), about, `SELECT FROM task t JOIN history h ON h.instance = t.instance AND h.node = t.node AND h.kind = 'task.completed' WHERE t.id = a.id AND t.status = 'completed'`)),
    ...(await missing(of('returnTask'), about, `SELECT FROM task t JOIN history h ON h.instance = t.instance AND h.kind = 'case.returned' WHERE t.id = a.id AND t.status <> 'open'`)),
    ...(await missing(of('completeJob'), instance, `SELECT FROM history h WHERE h.instance = a.id AND h.kind = 'service.completed'`)),
    ...(await missing(
      of('correlateMessage'),
      about,
      `SELECT FROM process_instance i JOIN history h ON h.instance = i.id AND h.kind = 'message.received' WHERE i.number = a.id
       UNION ALL SELECT FROM message_buffer b WHERE b.key = a.id`,
    )),
  ];
}

async function doubledEffects(pool: Pool, { acknowledged }: Remembered): Promise<string[]> {
  const known = acknowledged.filter(({ command }) => command === 'startInstance').map((entry) => entry.instance ?? '');
  const lines = async (sql: string, values: readonly unknown[] = []) => (await pool.query<{ line: string }>(sql, [...values])).rows.map((row) => row.line);
  return [
    ...repeated(acknowledged.filter(({ command }) => command === 'completeTask' || command === 'returnTask'), 'task completed twice'),
    ...repeated(acknowledged.filter(({ command }) => command === 'completeJob'), 'job done twice'),
    ...(await lines(`SELECT 'case ' || id || ' of ' || process || ' was started, but no start was answered with it' AS line FROM process_instance WHERE starter IS NOT NULL AND id <> ALL ($1)`, [known])),
    ...(await lines(`SELECT 'series ' || s.series || ': ' || s.last || ' drawn, ' || count(o.*) || ' in the ledger' AS line FROM number_series s
      LEFT JOIN official_number o USING (organisation, series) GROUP BY s.organisation, s.series, s.last HAVING count(o.*) <> s.last OR max(o.sequence) <> s.last`)),
    ...(await lines(`SELECT 'year ' || n.year || ' of ' || n.organisation || ': ' || n.last || ' numbers for ' || count(i.*) || ' cases' AS line FROM case_number n
      LEFT JOIN process_instance i USING (organisation) GROUP BY n.organisation, n.year, n.last HAVING count(i.*) <> n.last`)),
    ...(await lines(`SELECT 'history of case ' || i.id || ': ' || count(h.*) || ' lines up to ' || i.history_seq AS line FROM process_instance i
      LEFT JOIN history h ON h.organisation = i.organisation AND h.instance = i.id GROUP BY i.organisation, i.id HAVING count(h.*) <> i.history_seq OR max(h.seq) <> i.history_seq`)),
    ...(await lines(`SELECT 'message ' || b.key || ' is kept beside the one that was received' AS line FROM message_buffer b WHERE b.name = $1`, [REPLY])),
    ...(await lines(`SELECT 'message ' || (j.payload->>'key') || ' waits beside the one that was received' AS line FROM job j WHERE j.kind = 'delivery' AND j.payload->>'name' = $1`, [REPLY])),
  ];
}

/** Entries about the same thing: only one request may be answered with yes. */
function repeated(entries: readonly Acknowledged[], what: string): string[] {
  const keys = new Map<string, Set<string>>();
  for (const { about, key } of entries) keys.set(about, (keys.get(about) ?? new Set()).add(key));
  return [...keys].filter(([, distinct]) => distinct.size > 1).map(([about, distinct]) => `${what}: ${about}, by ${distinct.size} requests`);
}

async function stuckCases(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `SELECT 'case ' || i.id || ' of ' || i.process || ' is ' || i.status || ', jobs: ' || coalesce((SELECT string_agg(j.kind || ' due ' || j.due_at || ' attempts ' || j.attempts, '; ') FROM job j WHERE j.instance = i.id), 'none')
       || ', open tasks: ' || (SELECT count(*) FROM task t WHERE t.instance = i.id AND t.status = 'open') AS line FROM process_instance i WHERE i.status <> 'completed'
     UNION ALL SELECT 'incident ' || n.code || ' in case ' || n.instance || ' at ' || coalesce(n.node, '?') FROM incident n WHERE n.resolved_at IS NULL
     UNION ALL SELECT 'task ' || t.id || ' is open in case ' || t.instance || ', which has ended' FROM task t JOIN process_instance i ON i.id = t.instance WHERE t.status = 'open' AND i.status <> 'active'`,
  );
  return rows.map((row) => row.line);
}

/** A finished case of a kind says the same as the one that was played in peace: a line fewer was lost, a line more was doubled. */
async function compareHistories(pool: Pool, { played, peaceful }: Remembered, findings: { readonly lost: string[]; readonly doubled: string[] }): Promise<void> {
  const wanted = new Map<string, Map<string, number>>();
  for (const [kind, instance] of peaceful) wanted.set(kind, await linesOf(pool, instance));
  for (const { kind, instance } of played) {
    const expected = wanted.get(kind) ?? new Map<string, number>();
    const found = await linesOf(pool, instance);
    for (const line of new Set([...expected.keys(), ...found.keys()])) {
      const [should, is] = [expected.get(line) ?? 0, found.get(line) ?? 0];
      if (is !== should) (is < should ? findings.lost : findings.doubled).push(`case ${instance} of ${kind}: “${line}” ${is} times, not ${should}`);
    }
  }
}

async function linesOf(pool: Pool, instance: string): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ line: string; times: string }>(
    `SELECT concat_ws(' ', kind, node, CASE WHEN kind = ANY ($3) THEN actor END) AS line, count(*) AS times FROM history WHERE instance = $1 AND kind <> ALL ($2) AND kind <> 'step' GROUP BY 1`,
    [instance, BY_THE_CLOCK, DEEDS],
  );
  return new Map(rows.map(({ line, times }) => [line, Number(times)]));
}
