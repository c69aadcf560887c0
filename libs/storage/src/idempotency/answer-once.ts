import { createHash } from 'node:crypto';
import type { Instant, Json, OrganisationId } from '@liuzhuan/kernel';
import type { Pool, PoolClient } from 'pg';
import { inOneTransaction, inTransaction } from '../repositories/in-transaction';

/** A request that may come again. */
export interface KeyedRequest {
  readonly organisation: OrganisationId;
  /** Person, or `*` for services: keys of commands on cases belong to the same. */
  readonly actor: string;
  readonly key: string;
  /** All of the request, so that it can be told from another one. */
  readonly request: string;
  readonly now: Instant;
}

/** `reused`: the key belongs to another request, and nothing was done. */
export type OnceAnswer = { readonly kind: 'answered'; readonly answer: Json } | { readonly kind: 'reused' };

/**
 * How the work and its answer belong together. `joins`: what the work writes through joinable pools is one transaction with the answer, so a server that dies
 * at any instant leaves both or neither. `stands alone`: the work is steps of cases, each in a transaction of its own that is safe to repeat; the answer is kept right behind it.
 */
export type WorkKind = 'joins' | 'stands alone';

/**
 * Does `work` unless its key has an answer already, and keeps the answer. A repeat that comes meanwhile waits, on every node. What throws is not kept. For
 * changes that are no commands on cases (those keep their answers in their own transaction). Holds a connection, and with `stands alone` the work uses
 * others meanwhile: the caller bounds how many run at once.
 */
export async function answerOnce(pool: Pool, keyed: KeyedRequest, work: () => Promise<Json>, kind: WorkKind = 'joins'): Promise<OnceAnswer> {
  const { organisation, actor, key, now } = keyed;
  const request = createHash('sha256').update(keyed.request).digest('base64');
  const once = async (client: PoolClient): Promise<OnceAnswer> => {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify([organisation, actor, key])]);
    const { rows } = await client.query<{ request: string; answer: Json }>('SELECT request, answer FROM idempotency WHERE organisation = $1 AND actor = $2 AND key = $3', [organisation, actor, key]);
    const [first] = rows;
    if (first) return first.request === request ? { kind: 'answered', answer: first.answer } : { kind: 'reused' };
    const answer = await work();
    await client.query(`INSERT INTO idempotency (organisation, actor, key, request, answer, instance, kept_at) VALUES ($1, $2, $3, $4, $5, '', $6) ON CONFLICT DO NOTHING`, [
      organisation,
      actor,
      key,
      request,
      JSON.stringify(answer),
      now,
    ]);
    return { kind: 'answered', answer };
  };
  return kind === 'joins' ? inOneTransaction(pool, once) : inTransaction(pool, once);
}
