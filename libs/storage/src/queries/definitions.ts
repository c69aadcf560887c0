import type { DefinitionId, Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** A process of the organisation: the version in force, and how its cases stand (of all versions). */
export interface DefinitionRow {
  readonly id: DefinitionId;
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly deployedAt: Instant;
  readonly deployedBy: string;
  readonly note: string;
  /** Active cases. */
  readonly running: number;
  /** Active cases with an open task beyond its due date. */
  readonly overdue: number;
  /** Who keeps an undeployed draft, and since when. */
  readonly draft: { readonly by: string; readonly at: Instant } | null;
}

/** One version of a process. */
export interface DefinitionVersionRow {
  readonly id: DefinitionId;
  readonly version: number;
  readonly name: string;
  readonly deployedAt: Instant;
  readonly deployedBy: string;
  readonly note: string;
  readonly running: number;
}

/** The processes of an organisation in the order of their keys. */
export async function definitions(pool: Pool, organisation: OrganisationId, now: Instant): Promise<readonly DefinitionRow[]> {
  const { rows } = await pool.query<DefinitionRow>(
    `SELECT DISTINCT ON (d.key) d.id, d.key, d.name, d.version, instant_text(d.deployed_at) AS "deployedAt", d.deployed_by AS "deployedBy", d.note,
      coalesce(load.running, 0) AS running, coalesce(load.overdue, 0) AS overdue,
      CASE WHEN f.key IS NOT NULL THEN json_build_object('by', f.saved_by, 'at', instant_text(f.saved_at)) END AS draft
    FROM definition d
    LEFT JOIN draft f ON f.organisation = d.organisation AND f.key = d.key
    LEFT JOIN (
      SELECT i.process, count(*)::integer AS running,
        count(*) FILTER (WHERE EXISTS (
          SELECT FROM task t WHERE t.organisation = i.organisation AND t.instance = i.id AND t.status = 'open' AND t.due < $2::timestamptz))::integer AS overdue
      FROM process_instance i WHERE i.organisation = $1 AND i.status = 'active' GROUP BY i.process
    ) load ON load.process = d.key
    WHERE d.organisation = $1 ORDER BY d.key, d.version DESC`,
    [organisation, now],
  );
  return rows;
}

/** The versions of one process, the newest first, with the cases that still run on each. */
export async function definitionVersions(pool: Pool, organisation: OrganisationId, key: string): Promise<readonly DefinitionVersionRow[]> {
  const { rows } = await pool.query<DefinitionVersionRow>(
    `SELECT d.id, d.version, d.name, instant_text(d.deployed_at) AS "deployedAt", d.deployed_by AS "deployedBy", d.note,
      (SELECT count(*)::integer FROM process_instance i WHERE i.organisation = d.organisation AND i.definition = d.id AND i.status = 'active') AS running
    FROM definition d WHERE d.organisation = $1 AND d.key = $2 ORDER BY d.version DESC`,
    [organisation, key],
  );
  return rows;
}
