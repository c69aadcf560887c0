import type { OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { inTransaction } from '../repositories/in-transaction';

/** How long finished cases of a process stay. */
export interface RetentionRule {
  /** Process key; `*`: every process without a rule of its own. */
  readonly process: string;
  /** Whole months after its end a case moves to the archive; null: never. */
  readonly archiveAfterMonths: number | null;
  /** Whole years after its end an archived case is deleted for good; null: never, the rule for 档案. */
  readonly purgeAfterYears: number | null;
}

/** The rules of an organisation by process; without any, nothing is ever moved or deleted. */
export async function retentionRules(pool: Pool, organisation: OrganisationId): Promise<readonly RetentionRule[]> {
  const { rows } = await pool.query<RetentionRule>(
    `SELECT process, archive_after_months AS "archiveAfterMonths", purge_after_years AS "purgeAfterYears" FROM retention_rule WHERE organisation = $1 ORDER BY process`,
    [organisation],
  );
  return rows;
}

/** Makes the rules of an organisation what is given. */
export async function replaceRetentionRules(pool: Pool, organisation: OrganisationId, rules: readonly RetentionRule[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('DELETE FROM retention_rule WHERE organisation = $1', [organisation]);
    await client.query(
      `INSERT INTO retention_rule (organisation, process, archive_after_months, purge_after_years)
      SELECT $1, r.process, r."archiveAfterMonths", r."purgeAfterYears" FROM json_to_recordset($2::json) AS r(process text, "archiveAfterMonths" integer, "purgeAfterYears" integer)`,
      [organisation, JSON.stringify(rules)],
    );
  });
}
