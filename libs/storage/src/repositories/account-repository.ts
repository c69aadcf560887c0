import type { Instant, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** A local account. */
export interface AccountRecord {
  readonly organisation: OrganisationId;
  readonly login: string;
  /** Absent for services, and for administrators without a post. */
  readonly person: PersonId | null;
  /** argon2id in PHC spelling. */
  readonly passwordHash: string;
  readonly roles: readonly string[];
  readonly active: boolean;
}

/** A signed-in browser or service. */
export interface SessionRecord {
  readonly organisation: OrganisationId;
  readonly id: string;
  readonly login: string;
  /** SHA-256 of the token, hex: the token itself is never stored. */
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

const ACCOUNT = `a.organisation, a.login, a.person, a.password_hash AS "passwordHash", a.roles, a.active`;

/** Accounts and their sessions. */
export class AccountRepository {
  constructor(private readonly pool: Pool) {}

  /** Login names are unique over all organisations: nobody has to say where she works before she signs in. */
  async byLogin(login: string): Promise<AccountRecord | undefined> {
    const { rows } = await this.pool.query<AccountRecord>({ name: 'account-by-login', text: `SELECT ${ACCOUNT} FROM account a WHERE a.login = $1`, values: [login] });
    return rows[0];
  }

  /** Accounts of an organisation by login. */
  async list(organisation: OrganisationId): Promise<readonly AccountRecord[]> {
    const { rows } = await this.pool.query<AccountRecord>(`SELECT ${ACCOUNT} FROM account a WHERE a.organisation = $1 ORDER BY a.login`, [organisation]);
    return rows;
  }

  /** Makes an account or changes it; false when the login belongs to another organisation. */
  async save(account: AccountRecord): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO account AS a (organisation, login, person, password_hash, roles, active) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (login) DO UPDATE SET person = excluded.person, password_hash = excluded.password_hash, roles = excluded.roles, active = excluded.active
      WHERE a.organisation = excluded.organisation`,
      [account.organisation, account.login, account.person, account.passwordHash, account.roles, account.active],
    );
    return rowCount === 1;
  }

  /** Keeps a new session. */
  async openSession(session: SessionRecord): Promise<void> {
    await this.pool.query('INSERT INTO session (organisation, id, login, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)', [
      session.organisation,
      session.id,
      session.login,
      session.tokenHash,
      session.createdAt,
      session.expiresAt,
    ]);
  }

  /** The account behind a token, with its session; undefined when the session has ended or the account may no longer sign in. */
  async bySession(tokenHash: string, now: Instant): Promise<{ readonly account: AccountRecord; readonly session: SessionRecord } | undefined> {
    const { rows } = await this.pool.query<AccountRecord & { session: SessionRecord }>({
      name: 'account-by-session',
      text: `SELECT ${ACCOUNT}, json_build_object('organisation', s.organisation, 'id', s.id, 'login', s.login, 'tokenHash', s.token_hash,
          'createdAt', instant_text(s.created_at), 'expiresAt', instant_text(s.expires_at)) AS session
        FROM session s JOIN account a ON a.organisation = s.organisation AND a.login = s.login
        WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2::timestamptz AND a.active`,
      values: [tokenHash, now],
    });
    if (!rows[0]) return undefined;
    const { session, ...account } = rows[0];
    return { account, session };
  }

  /** Ends a session. */
  async closeSession(tokenHash: string, at: Instant): Promise<void> {
    await this.pool.query('UPDATE session SET revoked_at = coalesce(revoked_at, $2::timestamptz) WHERE token_hash = $1', [tokenHash, at]);
  }

  /** Ends all sessions of an account: after a new password, or when it is closed. */
  async closeSessionsOf(organisation: OrganisationId, login: string, at: Instant): Promise<void> {
    await this.pool.query('UPDATE session SET revoked_at = $3::timestamptz WHERE organisation = $1 AND login = $2 AND revoked_at IS NULL', [organisation, login, at]);
  }

  /** Removes sessions that expired before the instant given; gives how many. */
  async dropExpired(before: Instant): Promise<number> {
    const { rowCount } = await this.pool.query('DELETE FROM session WHERE expires_at < $1::timestamptz', [before]);
    return rowCount ?? 0;
  }
}
