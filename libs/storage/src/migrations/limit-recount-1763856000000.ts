import type { MigrationInterface, QueryRunner } from 'typeorm';

const LIMIT_RECOUNT = `
  CREATE TABLE limit_recount (
      organisation text NOT NULL,
      id text NOT NULL,
      started_at timestamp(3) with time zone NOT NULL,
      started_by text NOT NULL,
      person text,
      stopped boolean NOT NULL DEFAULT false,
      finished_at timestamp(3) with time zone,
      place text NOT NULL DEFAULT '',
      leased_until timestamp(3) with time zone,
      total integer NOT NULL DEFAULT 0,
      looked integer NOT NULL DEFAULT 0,
      moved integer NOT NULL DEFAULT 0,
      failed integer NOT NULL DEFAULT 0,
      earlier integer NOT NULL DEFAULT 0,
      later integer NOT NULL DEFAULT 0,
      same integer NOT NULL DEFAULT 0,
      unclear integer NOT NULL DEFAULT 0,
      PRIMARY KEY (organisation, id)
    )`;

const UP = [
  `ALTER TABLE task ADD COLUMN due_since timestamp(3) with time zone`,
  `CREATE INDEX job_counted ON job (organisation, instance) WHERE kind = 'timer' AND (payload ->> 'since') IS NOT NULL`,
  LIMIT_RECOUNT,
  `CREATE INDEX limit_recount_started ON limit_recount (organisation, started_at, id)`,
  `CREATE INDEX limit_recount_unfinished ON limit_recount (organisation, id) WHERE finished_at IS NULL`,
];

const DOWN = [`DROP TABLE limit_recount`, `DROP INDEX job_counted`, `ALTER TABLE task DROP COLUMN due_since`];

/** Limits of open cases are counted anew when the work calendar changes: since when each was counted, and the runs that go through all cases. */
export class LimitRecount1763856000000 implements MigrationInterface {
  readonly name = 'LimitRecount1763856000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
