import type { IncidentRecord } from '@liuzhuan/engine';
import type { OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { Conditions } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';

/** An incident with the case it stands in. */
export interface IncidentRow extends IncidentRecord {
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly definition: string;
  readonly definitionKey: string;
}

/** Which incidents. */
export interface IncidentsRequest extends PageRequest {
  readonly organisation: OrganisationId;
  /** True: those that wait for somebody; false: the resolved ones; absent: all. */
  readonly open?: boolean;
  readonly instance?: string;
}

/** Incidents, the newest first. */
export async function incidents(pool: Pool, request: IncidentsRequest): Promise<Page<IncidentRow>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `n.organisation = ${place}`);
  where.when(request.instance, (place) => `n.instance = ${place}`);
  if (request.open !== undefined) where.add(`n.resolved_at IS ${request.open ? '' : 'NOT '}NULL`);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(n.raised_at, n.id) < (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<IncidentRow>(
    `SELECT n.id, n.organisation, n.instance, n.activation, n.node, n.code, n.params, instant_text(n.raised_at) AS "raisedAt",
      instant_text(n.resolved_at) AS "resolvedAt", i.number AS "caseNumber", i.title AS "caseTitle", i.definition, i.process AS "definitionKey"
    FROM incident n JOIN process_instance i ON i.organisation = n.organisation AND i.id = n.instance
    WHERE ${where} ORDER BY n.raised_at DESC, n.id DESC LIMIT ${where.value(request.limit + 1)}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.raisedAt, row.id]);
}
