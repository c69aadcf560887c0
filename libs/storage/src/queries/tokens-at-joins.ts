import type { Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** Which joins. */
export interface TokensAtJoinsRequest {
  readonly organisation: OrganisationId;
  /** Versions whose joins are asked for: ids `key:version`. */
  readonly programs: readonly string[];
  /** Processes whose cases may stand in them: the process itself and those that call it. */
  readonly processes: readonly string[];
  /** Ids of the joins. */
  readonly joins: readonly string[];
  /** Running cases that are looked through. */
  readonly limit: number;
}

/** Tokens that wait at a join for those on its other flows: how many, when the middle one of them came, and the oldest. */
export interface TokensAtJoin {
  readonly node: string;
  readonly count: number;
  readonly middle: Instant;
  readonly oldest: Instant;
}

/** Pieces of a large case's tokens that are looked through; each holds 16. */
const PIECES = 1_000;

const TOKEN = `t(at text, via text, scope text, activation text, resume json, resetting json)`;
/** One that has fired the join, or that the join has taken in already, does not wait for others. */
const waitsAt = (joins: string) => `t.at = ANY (${joins}::text[]) AND t.via IS NOT NULL AND t.resume IS NULL AND t.resetting IS NULL`;

/**
 * Rows `at, program, since` of the tokens of one case that wait at joins: its state says so, for nobody is waited for by name. Of a large case the state is
 * in pieces: leaves of tokens (`t`), scopes (`s`, one each) and visits (`a`, sixteen each).
 */
export const waitingAtJoins = (organisation: string, instance: string, joins: string): string => `
  SELECT t.at, w.state#>>ARRAY['scopes', t.scope, 'program'] AS program, (w.state#>>ARRAY['activations', t.activation, 'since'])::timestamptz AS since
  FROM process_instance w CROSS JOIN LATERAL json_each(w.state->'tokens') AS e(id, token) CROSS JOIN LATERAL json_to_record(e.token) AS ${TOKEN}
  WHERE w.organisation = ${organisation} AND w.id = ${instance} AND w.pieces IS NULL AND ${waitsAt(joins)}
  UNION ALL
  SELECT t.at, (
      SELECT s.content#>>'{rows,0,scope,program}' FROM case_piece s WHERE s.organisation = ${organisation} AND s.instance = ${instance} AND s.piece = 's' || substr(t.scope, 2)
    ), (
      SELECT (v.visit#>>'{visit,since}')::timestamptz
      FROM case_piece a CROSS JOIN LATERAL json_array_elements_text(a.content->'ids') WITH ORDINALITY AS n(id, place)
      CROSS JOIN LATERAL (SELECT a.content->'rows'->(n.place - 1)::integer) AS v(visit)
      WHERE a.organisation = ${organisation} AND a.instance = ${instance} AND a.piece = 'a' || substr(t.activation, 2)::integer / 16 AND n.id = t.activation
    )
  FROM (
    SELECT p.content FROM case_piece p WHERE p.organisation = ${organisation} AND p.instance = ${instance} AND p.piece >= 't' AND p.piece < 'u' LIMIT ${PIECES}
  ) p CROSS JOIN LATERAL json_array_elements(p.content->'rows') AS r(entry) CROSS JOIN LATERAL json_to_record(r.entry->'token') AS ${TOKEN}
  WHERE ${waitsAt(joins)}`;

/** $1 organisation, $2 processes, $3 limit, $4 versions, $5 joins. */
const TOKENS = `
  SELECT t.at AS node, count(*)::integer AS count, instant_text(percentile_disc(0.5) WITHIN GROUP (ORDER BY t.since)) AS middle, instant_text(min(t.since)) AS oldest
  FROM (SELECT i.id FROM process_instance i WHERE i.organisation = $1 AND i.status = 'active' AND i.process = ANY ($2::text[]) LIMIT $3) c
  CROSS JOIN LATERAL (${waitingAtJoins('$1', 'c.id', '$5')}) t
  WHERE t.program = ANY ($4::text[]) GROUP BY t.at`;

/** Tokens that wait at the joins of a process, of the running cases of it and of those that call it. */
export async function tokensAtJoins(pool: Pool, { organisation, programs, processes, joins, limit }: TokensAtJoinsRequest): Promise<readonly TokensAtJoin[]> {
  if (joins.length === 0) return [];
  const { rows } = await pool.query<TokensAtJoin>(TOKENS, [organisation, processes, limit, programs, joins]);
  return rows;
}
