import type { Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import type { Decider } from './release-record';

/** Whether a second administrator has to approve what comes into force in an organisation. */
export interface ReleaseRule {
  readonly review: boolean;
  /** Somebody wants the rule lifted: it is as soon as another administrator agrees. */
  readonly lifting: { readonly at: Instant; readonly by: Decider } | null;
}

/** The rule of an organisation; without one nothing is reviewed. `locked`: nobody else changes it until the transaction ends. */
export async function releaseRule(pool: Pool, organisation: OrganisationId, locked = false): Promise<ReleaseRule> {
  const { rows } = await pool.query<ReleaseRule>(
    `SELECT review, CASE WHEN lifting_at IS NOT NULL THEN json_build_object('at', instant_text(lifting_at), 'by', json_build_object('login', lifting_login, 'person', lifting_person)) END AS lifting
    FROM release_rule WHERE organisation = $1${locked ? ' FOR UPDATE' : ''}`,
    [organisation],
  );
  return rows[0] ?? { review: false, lifting: null };
}

/** Makes the rule of an organisation what is given. */
export async function replaceReleaseRule(pool: Pool, organisation: OrganisationId, { review, lifting }: ReleaseRule): Promise<void> {
  await pool.query(
    `INSERT INTO release_rule (organisation, review, lifting_at, lifting_login, lifting_person) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (organisation) DO UPDATE SET review = excluded.review, lifting_at = excluded.lifting_at, lifting_login = excluded.lifting_login, lifting_person = excluded.lifting_person`,
    [organisation, review, lifting?.at ?? null, lifting?.by.login ?? null, lifting?.by.person ?? null],
  );
}

/** How many administrators an organisation has: accounts in use, those of one person counted once. */
export async function countAdministrators(pool: Pool, organisation: OrganisationId): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(DISTINCT coalesce('person ' || person, 'login ' || login))::integer AS count FROM account WHERE organisation = $1 AND active AND 'administrator' = ANY (roles)`,
    [organisation],
  );
  return rows[0]?.count ?? 0;
}
