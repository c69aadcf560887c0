import type { JobKind } from '@liuzhuan/engine';
import type { Instant, JsonObject, OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { IS_STUCK, type JobFailure } from '../jobs/job-failure';
import { Conditions } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';

/** A job of our own that has failed again and again. */
export interface StuckJobRow {
  readonly id: string;
  readonly kind: JobKind;
  /** Of a delivery: name and key of its message or signal, who gets it. Of others: what they are about. */
  readonly payload: JsonObject;
  /** Case that sent it, or that it belongs to; null: sent from outside, or it begins a case. */
  readonly instance: string | null;
  readonly number: string | null;
  readonly node: string | null;
  readonly attempts: number;
  /** When it is tried next. */
  readonly dueAt: Instant;
  readonly failure: JobFailure | null;
}

/** Jobs that have failed so often that an administrator has to look at them, the one that is tried next first. */
export async function stuckJobs(pool: Pool, request: PageRequest & { readonly organisation: OrganisationId }): Promise<Page<StuckJobRow>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `j.organisation = ${place}`).add(IS_STUCK);
  const place = readCursor(request.cursor, ['instant', 'text']);
  if (place) where.add(`(j.due_at, j.id) > (${where.value(place[0])}::timestamptz, ${where.value(place[1])})`);
  const { rows } = await pool.query<StuckJobRow>(
    `SELECT j.id, j.kind, j.payload, j.instance, i.number, j.node, j.attempts, instant_text(j.due_at) AS "dueAt", j.failure
    FROM job j LEFT JOIN process_instance i ON i.organisation = j.organisation AND i.id = j.instance
    WHERE ${where} ORDER BY j.due_at, j.id LIMIT ${where.value(request.limit + 1)}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.dueAt, row.id]);
}
