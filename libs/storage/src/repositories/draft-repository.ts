import type { Resource } from '@liuzhuan/engine';
import { fail, type Instant, ok, type OrganisationId, type Rejection, type Result } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { reject } from '../codes';

/** What a designer has drawn and not yet deployed. */
export interface DraftRecord {
  readonly organisation: OrganisationId;
  /** Process key. */
  readonly key: string;
  readonly name: string;
  readonly resources: readonly Resource[];
  readonly savedAt: Instant;
  readonly savedBy: string;
  readonly revision: number;
  /** Version in force that it was drawn from; 0: none was. */
  readonly base: number;
}

/** A draft about to be kept. With `base` it is begun anew from that version; else it goes on from the draft that is there, or begins from `baseIfNew`, or the version in force. */
type DraftToSave = Omit<DraftRecord, 'revision' | 'base'> & { readonly base?: number; readonly baseIfNew?: number };

const DRAFT = `organisation, key, name, resources, instant_text(saved_at) AS "savedAt", saved_by AS "savedBy", revision, base`;

/** Drafts, one per process of an organisation. */
export class DraftRepository {
  constructor(private readonly pool: Pool) {}

  async read(organisation: OrganisationId, key: string): Promise<DraftRecord | undefined> {
    const { rows } = await this.pool.query<DraftRecord>(`SELECT ${DRAFT} FROM draft WHERE organisation = $1 AND key = $2`, [organisation, key]);
    return rows[0];
  }

  /** All drafts of an organisation without their files, newest first. */
  async list(organisation: OrganisationId): Promise<readonly Omit<DraftRecord, 'resources' | 'organisation' | 'revision' | 'base'>[]> {
    const { rows } = await this.pool.query<Omit<DraftRecord, 'resources' | 'organisation' | 'revision' | 'base'>>(
      'SELECT key, name, instant_text(saved_at) AS "savedAt", saved_by AS "savedBy" FROM draft WHERE organisation = $1 ORDER BY saved_at DESC',
      [organisation],
    );
    return rows;
  }

  /**
   * Keeps a draft. `basedOn`: the revision that was read; undefined overwrites whatever is there. Refused when somebody saved another one meanwhile
   * (a draft that was dropped meanwhile is simply made again).
   */
  async save(draft: DraftToSave, basedOn?: number): Promise<Result<DraftRecord, Rejection>> {
    const { rows } = await this.pool.query<DraftRecord>(
      `INSERT INTO draft AS d (organisation, key, name, resources, saved_at, saved_by, revision, base)
      VALUES ($1, $2, $3, $4, $5, $6, 1, coalesce($8::integer, $9::integer, (SELECT max(version) FROM definition WHERE organisation = $1 AND key = $2), 0))
      ON CONFLICT (organisation, key) DO UPDATE
        SET name = excluded.name, resources = excluded.resources, saved_at = excluded.saved_at, saved_by = excluded.saved_by, revision = d.revision + 1,
          base = coalesce($8::integer, d.base), follows = CASE WHEN $8::integer IS NULL THEN d.follows END
      WHERE $7::integer IS NULL OR d.revision = $7 RETURNING ${DRAFT}`,
      [draft.organisation, draft.key, draft.name, JSON.stringify(draft.resources), draft.savedAt, draft.savedBy, basedOn ?? null, draft.base ?? null, draft.baseIfNew ?? null],
    );
    if (rows[0]) return ok(rows[0]);
    const other = await this.read(draft.organisation, draft.key);
    return fail(reject('draft-changed', { by: other?.savedBy ?? '', at: other?.savedAt ?? '' }));
  }

  /** Drops a draft; nothing happens when there is none. Refused when it has another revision than `basedOn`. */
  async discard(organisation: OrganisationId, key: string, basedOn?: number): Promise<Result<null, Rejection>> {
    const { rowCount } = await this.pool.query('DELETE FROM draft WHERE organisation = $1 AND key = $2 AND ($3::integer IS NULL OR revision = $3)', [organisation, key, basedOn ?? null]);
    const other = rowCount === 0 && basedOn !== undefined ? await this.read(organisation, key) : undefined;
    return other ? fail(reject('draft-changed', { by: other.savedBy, at: other.savedAt })) : ok(null);
  }

  /** The version that these very files were drawn from; undefined when they are not the draft. */
  async baseOf(organisation: OrganisationId, key: string, resources: readonly Resource[]): Promise<number | undefined> {
    const { rows } = await this.pool.query<{ base: number }>('SELECT base FROM draft WHERE organisation = $1 AND key = $2 AND resources::text = $3', [organisation, key, JSON.stringify(resources)]);
    return rows[0]?.base;
  }

  /** A release was made of these very files and waits: what is drawn on from them follows it. */
  async noteHandedIn(organisation: OrganisationId, key: string, resources: readonly Resource[], release: string): Promise<void> {
    await this.pool.query('UPDATE draft SET follows = $4 WHERE organisation = $1 AND key = $2 AND resources::text = $3', [organisation, key, JSON.stringify(resources), release]);
  }

  /** These very files are in force now: what is drawn on from them is drawn from this version. */
  async noteDeployed(organisation: OrganisationId, key: string, resources: readonly Resource[], version: number): Promise<void> {
    await this.pool.query('UPDATE draft SET base = $4 WHERE organisation = $1 AND key = $2 AND resources::text = $3', [organisation, key, JSON.stringify(resources), version]);
  }
}
