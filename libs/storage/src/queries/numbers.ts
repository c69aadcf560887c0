import type { NumberRecord } from '@liuzhuan/engine';
import type { InstanceId, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { caseTitle } from './case-title';
import { Conditions } from './conditions';
import { type Page, type PageRequest, pageOf, readCursor } from './page';

/** A line of the ledger (台账). */
export interface NumberRow extends NumberRecord {
  readonly caseTitle: string;
  readonly caseNumber: string;
}

/** Which numbers. */
export interface NumbersRequest extends PageRequest {
  readonly organisation: OrganisationId;
  readonly series?: string;
  readonly instance?: InstanceId;
  /** Only numbers of cases in which this person has a part. */
  readonly participant?: PersonId;
}

/** A series and how far it has come. */
export interface SeriesRow {
  readonly series: string;
  readonly last: number;
  readonly voided: number;
}

/** From a person's cases to their numbers: the limit, which no case reaches, keeps the planner from reading the whole ledger for those of a few cases. */
const HERS = `case_participant p CROSS JOIN LATERAL (
      SELECT o.* FROM official_number o WHERE o.organisation = p.organisation AND o.instance = p.instance LIMIT 1000
    ) n`;

/** The ledger, the latest drawn first; within one series, the highest number first. Void numbers are there with their reasons. */
export async function numbers(pool: Pool, request: NumbersRequest): Promise<Page<NumberRow>> {
  const where = new Conditions();
  where.when(request.organisation, (place) => `n.organisation = ${place}`);
  where.when(request.series, (place) => `n.series = ${place}`);
  where.when(request.instance, (place) => `n.instance = ${place}`);
  where.when(request.participant, (place) => `p.organisation = n.organisation AND p.person = ${place}`);
  const from = request.participant === undefined ? 'official_number n' : HERS;
  const place = readCursor(request.cursor, ['instant', 'text', 'number']);
  if (place) {
    const [at, series, sequence] = place.map((part) => where.value(part));
    where.add(`(n.drawn_at, n.series, n.sequence) < (${at}::timestamptz, ${series}, ${sequence}::integer)`);
  }
  const { rows } = await pool.query<NumberRow>(
    `SELECT n.organisation, n.series, n.sequence, n.text, n.instance, instant_text(n.drawn_at) AS "drawnAt",
      CASE WHEN n.voided_at IS NOT NULL THEN json_build_object('at', instant_text(n.voided_at), 'reason', n.void_reason) END AS voided,
      coalesce(k.title, '') AS "caseTitle", coalesce(k.number, '') AS "caseNumber"
    FROM ${from} ${caseTitle('n')}
    WHERE ${where} ORDER BY n.drawn_at DESC, n.series DESC, n.sequence DESC LIMIT ${where.value(request.limit + 1)}`,
    where.values,
  );
  return pageOf(rows, request.limit, (row) => [row.drawnAt, row.series, row.sequence]);
}

/** The series of an organisation by name. */
export async function numberSeries(pool: Pool, organisation: OrganisationId): Promise<readonly SeriesRow[]> {
  const { rows } = await pool.query<SeriesRow>('SELECT series, last, voided FROM number_series WHERE organisation = $1 ORDER BY series', [organisation]);
  return rows;
}
