import type { MigrationInterface, QueryRunner } from 'typeorm';

const MIGRATION_RUN = `
  CREATE TABLE migration_run (
      organisation text NOT NULL,
      id text NOT NULL,
      process text NOT NULL,
      from_definition text NOT NULL,
      to_definition text NOT NULL,
      nodes json NOT NULL,
      reason text NOT NULL,
      dry boolean NOT NULL,
      undoes text,
      started_at timestamp(3) with time zone NOT NULL,
      started_by text NOT NULL,
      person text,
      stopped boolean NOT NULL DEFAULT false,
      finished_at timestamp(3) with time zone,
      total integer NOT NULL DEFAULT 0,
      moved integer NOT NULL DEFAULT 0,
      refused integer NOT NULL DEFAULT 0,
      gone integer NOT NULL DEFAULT 0,
      PRIMARY KEY (organisation, id)
    )`;

const MIGRATION_CASE = `
  CREATE TABLE migration_case (
      organisation text NOT NULL,
      run text NOT NULL,
      instance text NOT NULL,
      number text NOT NULL,
      title text NOT NULL,
      verdict text NOT NULL DEFAULT 'pending',
      code text NOT NULL DEFAULT '',
      node text NOT NULL DEFAULT '',
      findings json,
      leased_until timestamp(3) with time zone,
      CONSTRAINT migration_case_verdict CHECK (verdict IN ('pending', 'moved', 'movable', 'refused', 'gone')),
      PRIMARY KEY (organisation, run, instance)
    )`;

const UP = [
  MIGRATION_RUN,
  `CREATE INDEX migration_run_process ON migration_run (organisation, process, started_at, id)`,
  `CREATE INDEX migration_run_unfinished ON migration_run (organisation, id) WHERE finished_at IS NULL`,
  MIGRATION_CASE,
  `CREATE INDEX migration_case_pending ON migration_case (organisation, run, instance) WHERE verdict = 'pending'`,
  `CREATE INDEX migration_case_reason ON migration_case (organisation, run, verdict, code, number, instance)`,
];

/** Running cases that move to another version of their process: the runs, and what became of each case. */
export class CaseMigration1763838000000 implements MigrationInterface {
  readonly name = 'CaseMigration1763838000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE migration_case`);
    await queryRunner.query(`DROP TABLE migration_run`);
  }
}
