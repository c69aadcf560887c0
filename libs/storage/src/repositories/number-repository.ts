import { fail, type Instant, type InstanceId, ok, type OrganisationId, type Rejection, type Result } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { reject } from '../codes';

/** A command that may have been carried out before: whose, and under which idempotency key. */
export interface RepeatedCommand {
  /** Person, or `*` for services. */
  readonly actor: string;
  readonly key: string;
}

/** Official numbers outside of a case's steps. */
export class NumberRepository {
  constructor(private readonly pool: Pool) {}

  /** The case that drew a number. Refused when it was not drawn, or is void already and not by the command that now comes again. */
  async caseOf(organisation: OrganisationId, series: string, sequence: number, repeated?: RepeatedCommand): Promise<Result<InstanceId, Rejection>> {
    const { rows } = await this.pool.query<{ instance: InstanceId }>(
      `SELECT n.instance FROM official_number n WHERE n.organisation = $1 AND n.series = $2 AND n.sequence = $3
        AND (n.voided_at IS NULL OR EXISTS (SELECT FROM idempotency k WHERE k.organisation = $1 AND k.actor = $4 AND k.key = $5))`,
      [organisation, series, sequence, repeated?.actor ?? null, repeated?.key ?? null],
    );
    const [row] = rows;
    return row ? ok(row.instance) : fail(reject('number-unknown', { series, sequence }));
  }

  /** Records a spoiled number with its reason; it is never used again. Refused when it was not drawn or is void already. */
  async void(organisation: OrganisationId, series: string, sequence: number, reason: string, at: Instant): Promise<Result<true, Rejection>> {
    const { rowCount } = await this.pool.query(
      `WITH spoiled AS (
        UPDATE official_number SET voided_at = $4::timestamptz, void_reason = $5
        WHERE organisation = $1 AND series = $2 AND sequence = $3 AND voided_at IS NULL RETURNING organisation, series
      )
      UPDATE number_series s SET voided = s.voided + 1 FROM spoiled WHERE s.organisation = spoiled.organisation AND s.series = spoiled.series`,
      [organisation, series, sequence, at, reason],
    );
    return rowCount === 1 ? ok(true) : fail(reject('number-unknown', { series, sequence }));
  }

  /** Lets a series begin after the numbers already given out on paper; false when numbers of it were drawn here. */
  async startAfter(organisation: OrganisationId, series: string, last: number): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO number_series AS s (organisation, series, last, voided) VALUES ($1, $2, $3, 0)
      ON CONFLICT (organisation, series) DO UPDATE SET last = excluded.last
      WHERE NOT EXISTS (SELECT FROM official_number n WHERE n.organisation = s.organisation AND n.series = s.series)`,
      [organisation, series, last],
    );
    return rowCount === 1;
  }
}
