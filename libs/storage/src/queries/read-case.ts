import type { InstanceRecord } from '@liuzhuan/engine';
import type { Instant, InstanceId, OrganisationId, PersonId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { recordJson } from '../sql/record-json';
import { CASE_ROW, type CaseRow } from './case-row';
import { type StoredRecord, wholeRecord } from './whole-record';

/** One case with its state, and whether the person asking has a part in it. */
export interface CaseWithRecord extends CaseRow {
  readonly record: InstanceRecord;
  readonly participant: boolean;
  readonly historySeq: number;
}

/** Which case, for whom, seen when. */
export interface ReadCaseRequest {
  readonly organisation: OrganisationId;
  readonly instance: InstanceId;
  /** Null: an account without a person, hence without a part. */
  readonly person: PersonId | null;
  readonly now: Instant;
}

/** Where a case may be, the likelier first. */
const PLACES = [
  { table: 'process_instance', columns: `${recordJson.wholeInstance('i')} AS record, i.history_seq AS "historySeq"` },
  { table: 'archived_case', columns: `i.content->'record' AS record, (i.content->>'historySeq')::integer AS "historySeq"` },
] as const;

/** The case, from the archive when it is there; undefined when the organisation has none of that id. The caller refuses it to those without a part in it who are no administrators. */
export async function readCase(pool: Pool, request: ReadCaseRequest): Promise<CaseWithRecord | undefined> {
  for (const { table, columns } of PLACES) {
    const { rows } = await pool.query<Omit<CaseWithRecord, 'record'> & { readonly record: StoredRecord }>(
      `SELECT ${CASE_ROW.columns}, ${columns},
        EXISTS (SELECT FROM case_participant p WHERE p.organisation = i.organisation AND p.instance = i.id AND p.person = $4) AS participant
      FROM ${table} i ${CASE_ROW.joins('$3', '$4')} WHERE i.organisation = $1 AND i.id = $2`,
      [request.organisation, request.instance, request.now, request.person],
    );
    if (rows[0]) return { ...rows[0], record: wholeRecord(rows[0].record) };
  }
  return undefined;
}
