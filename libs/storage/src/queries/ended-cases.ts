import type { InstanceId, Instant, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { Conditions } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';

/** Completed cases of a process by the time of their end; the bounds are `from` inclusive, `until` exclusive. */
export interface EndedCasesRequest extends PageRequest {
  readonly organisation: OrganisationId;
  readonly process: string;
  readonly from: Instant;
  readonly until: Instant;
}

export interface EndedCase {
  readonly id: InstanceId;
  readonly endedAt: Instant;
}

function condition({ organisation, process, from, until }: EndedCasesRequest): Conditions {
  const where = new Conditions().add(`i.status = 'completed' AND i.ended_at IS NOT NULL`);
  where.when(organisation, (place) => `i.organisation = ${place}`).when(process, (place) => `i.process = ${place}`);
  return where.when(from, (place) => `i.ended_at >= ${place}::timestamptz`).when(until, (place) => `i.ended_at < ${place}::timestamptz`);
}

const TABLES = ['process_instance', 'archived_case'] as const;

/** Cases that were completed in a period, archived ones among them, the first ended first. */
export async function endedCases(pool: Pool, request: EndedCasesRequest): Promise<Page<EndedCase>> {
  const where = condition(request);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(i.ended_at, i.id) > (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const limit = where.value(request.limit + 1);
  const parts = TABLES.map((table) => `(SELECT i.id, i.ended_at FROM ${table} i WHERE ${where} ORDER BY i.ended_at, i.id LIMIT ${limit})`);
  const { rows } = await pool.query<EndedCase>(`SELECT c.id, instant_text(c.ended_at) AS "endedAt" FROM (${parts.join(' UNION ALL ')}) c ORDER BY c.ended_at, c.id LIMIT ${limit}`, where.values);
  return pageOf(rows, request.limit, (row) => [row.endedAt, row.id]);
}

/** How many there are. */
export async function countEndedCases(pool: Pool, request: Omit<EndedCasesRequest, 'limit' | 'cursor'>): Promise<number> {
  const where = condition({ ...request, limit: 0 });
  const parts = TABLES.map((table) => `(SELECT count(*) FROM ${table} i WHERE ${where})`);
  const { rows } = await pool.query<{ count: number }>(`SELECT (${parts.join(' + ')})::integer AS count`, where.values);
  return rows[0]?.count ?? 0;
}
