import type { HistoryRecord } from '@liuzhuan/engine';
import type { InstanceId, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { archivedHistory } from '../archive/archived-parts';
import { type Page, type PageRequest, pageOf, readCursor } from './page';

/** Which case's history. */
export interface CaseHistoryRequest extends PageRequest {
  readonly organisation: OrganisationId;
  readonly instance: InstanceId;
}

/** The lines of a case's history, from the first. */
export async function caseHistory(pool: Pool, request: CaseHistoryRequest): Promise<Page<HistoryRecord>> {
  const after = Number(readCursor(request.cursor, ['number'])?.[0] ?? 0);
  const { rows } = await pool.query<HistoryRecord>(
    `SELECT h.instance, h.seq, instant_text(h.at) AS at, h.kind, h.node, h.activation, h.actor, h.data
    FROM history h WHERE h.organisation = $1 AND h.instance = $2 AND h.seq > $3 ORDER BY h.seq LIMIT $4`,
    [request.organisation, request.instance, after, request.limit + 1],
  );
  const lines = rows.length > 0 ? rows : await archivedHistory(pool, request.organisation, request.instance, after, request.limit + 1);
  return pageOf(lines, request.limit, (row) => [row.seq]);
}
