import type { OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { inTransaction } from '../repositories/in-transaction';

/** What only grows and is kept by month: words to persons, entries of the audit log. */
export const LOGS = ['notice', 'audit'] as const;
export type Log = (typeof LOGS)[number];

/** For how many whole months each is kept; null: for good. */
export type LogRules = Readonly<Record<Log, number | null>>;

/** The rules of an organisation; without any, all is kept for good. */
export async function logRules(pool: Pool, organisation: OrganisationId): Promise<LogRules> {
  const { rows } = await pool.query<{ log: Log; keepMonths: number }>('SELECT log, keep_months AS "keepMonths" FROM log_rule WHERE organisation = $1', [organisation]);
  const monthsOf = (log: Log) => rows.find((row) => row.log === log)?.keepMonths ?? null;
  return { notice: monthsOf('notice'), audit: monthsOf('audit') };
}

/** Makes the rules of an organisation what is given. */
export async function replaceLogRules(pool: Pool, organisation: OrganisationId, rules: LogRules): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('DELETE FROM log_rule WHERE organisation = $1', [organisation]);
    for (const log of LOGS) {
      if (rules[log] !== null) await client.query('INSERT INTO log_rule (organisation, log, keep_months) VALUES ($1, $2, $3)', [organisation, log, rules[log]]);
    }
  });
}

/** Organisations that have laid down a rule by which something would ever be moved or deleted. */
export async function organisationsWithRules(pool: Pool): Promise<readonly OrganisationId[]> {
  const { rows } = await pool.query<{ organisation: OrganisationId }>(
    'SELECT organisation FROM retention_rule WHERE archive_after_months IS NOT NULL OR purge_after_years IS NOT NULL UNION SELECT organisation FROM log_rule ORDER BY 1',
  );
  return rows.map(({ organisation }) => organisation);
}
