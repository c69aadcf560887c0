import { createHash } from 'node:crypto';
import { fail, type Instant, type InstanceId, ok, type OrganisationId, type PersonId, type Rejection, type Result } from '@liuzhuan/kernel';
import type { Pool, PoolClient } from 'pg';
import { reject } from '../codes';
import { inTransaction } from './in-transaction';

/** A version of a document, without its bytes. */
export interface DocumentVersionRecord {
  readonly version: number;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  readonly author: PersonId;
  readonly createdAt: Instant;
  /** Made before the lock: final. */
  readonly locked: boolean;
}

/** A document that travels with a case; the newest version comes last. */
export interface DocumentRecord {
  readonly id: string;
  readonly instance: InstanceId;
  readonly name: string;
  readonly locked: { readonly at: Instant; readonly by: PersonId; readonly task: string } | null;
  readonly versions: readonly DocumentVersionRecord[];
}

/** A version to add to `document`, which is made first when `isNew`. */
export interface NewVersion {
  readonly organisation: OrganisationId;
  readonly instance: InstanceId;
  readonly document: string;
  readonly isNew: boolean;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly author: PersonId;
  readonly at: Instant;
}

const DOCUMENT = `d.id, d.instance, d.name,
  CASE WHEN d.locked_at IS NOT NULL THEN json_build_object('at', instant_text(d.locked_at), 'by', d.locked_by, 'task', d.locked_task) END AS locked,
  coalesce((SELECT json_agg(json_build_object('version', v.version, 'name', v.name, 'mediaType', v.media_type, 'size', v.size, 'sha256', v.sha256,
      'author', v.author, 'createdAt', instant_text(v.created_at), 'locked', d.locked_at IS NOT NULL) ORDER BY v.version)
    FROM document_version v WHERE v.organisation = d.organisation AND v.document = d.id), '[]') AS versions`;

/** Documents of cases, in versions. Who may read or write is the caller's to decide; what is locked stays as it is here. */
export class DocumentRepository {
  constructor(private readonly pool: Pool) {}

  /** Adds a version with its hash and size. Refused when the document is locked, or is none of the case. */
  async addVersion(version: NewVersion): Promise<Result<DocumentRecord, Rejection>> {
    return inTransaction(this.pool, async (client) => {
      if (version.isNew) await this.insertDocument(client, version);
      // The lock makes two uploads take their turn, and an upload and the signing step.
      const { rows } = await client.query<{ locked: Instant | null }>(
        `SELECT instant_text(d.locked_at) AS locked FROM document d WHERE d.organisation = $1 AND d.id = $2 AND d.instance = $3 FOR UPDATE`,
        [version.organisation, version.document, version.instance],
      );
      const [row] = rows;
      if (!row) return fail(reject('document-unknown', { document: version.document }));
      if (row.locked) return fail(reject('document-locked', { at: row.locked }));
      await this.insertVersion(client, version);
      const document = await this.read(version.organisation, version.document, client);
      return document ? ok(document) : fail(reject('document-unknown', { document: version.document }));
    });
  }

  /** The documents of a case in the order of their making. */
  async ofCase(organisation: OrganisationId, instance: InstanceId): Promise<readonly DocumentRecord[]> {
    const { rows } = await this.pool.query<DocumentRecord>(
      `SELECT ${DOCUMENT} FROM document d WHERE d.organisation = $1 AND d.instance = $2 ORDER BY d.created_at, d.id`,
      [organisation, instance],
    );
    return rows;
  }

  /** One document; undefined when there is none of that id. */
  async read(organisation: OrganisationId, document: string, on: Pool | PoolClient = this.pool): Promise<DocumentRecord | undefined> {
    const { rows } = await on.query<DocumentRecord>(`SELECT ${DOCUMENT} FROM document d WHERE d.organisation = $1 AND d.id = $2`, [organisation, document]);
    return rows[0];
  }

  /** The bytes of a version. */
  async content(organisation: OrganisationId, document: string, version: number): Promise<Buffer | undefined> {
    const { rows } = await this.pool.query<{ content: Buffer }>(
      'SELECT content FROM document_content WHERE organisation = $1 AND document = $2 AND version = $3',
      [organisation, document, version],
    );
    return rows[0]?.content;
  }

  private async insertDocument(client: PoolClient, { organisation, document, instance, name, at, author }: NewVersion): Promise<void> {
    await client.query('INSERT INTO document (organisation, id, instance, name, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING', [
      organisation,
      document,
      instance,
      name,
      at,
      author,
    ]);
  }

  private async insertVersion(client: PoolClient, version: NewVersion): Promise<void> {
    const { organisation, document, name, mediaType, content, author, at } = version;
    const sha256 = createHash('sha256').update(content).digest('hex');
    // Numbered in a statement after the lock, so that it sees what an upload before it left.
    await client.query(
      `WITH added AS (
        INSERT INTO document_version (organisation, document, version, name, media_type, size, sha256, author, created_at)
        SELECT $1, $2, coalesce((SELECT max(v.version) FROM document_version v WHERE v.organisation = $1 AND v.document = $2), 0) + 1, $3, $4, $5, $6, $7, $8::timestamptz
        RETURNING organisation, document, version
      )
      INSERT INTO document_content (organisation, document, version, content) SELECT organisation, document, version, $9 FROM added`,
      [organisation, document, name, mediaType, content.length, sha256, author, at, content],
    );
  }
}
