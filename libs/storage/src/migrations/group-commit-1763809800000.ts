import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE idempotency (
      organisation text NOT NULL,
      actor text NOT NULL,
      key text NOT NULL,
      request text NOT NULL,
      answer json NOT NULL,
      instance text NOT NULL,
      kept_at timestamp(3) with time zone NOT NULL,
      PRIMARY KEY (organisation, actor, key)
    )`,
  `CREATE INDEX idempotency_kept ON idempotency (kept_at)`,
  `CREATE FUNCTION expect_count(written bigint, wanted bigint) RETURNS void
    LANGUAGE plpgsql STABLE AS $$
    BEGIN
      IF written <> wanted THEN
        RAISE EXCEPTION 'Expected to write % instance rows but wrote %', wanted, written USING ERRCODE = 'serialization_failure';
      END IF;
    END
  $$`,
  `DROP FUNCTION expect_one`,
];

const DOWN = [
  `CREATE FUNCTION expect_one(written bigint) RETURNS void
    LANGUAGE plpgsql STABLE AS $$
    BEGIN
      IF written <> 1 THEN
        RAISE EXCEPTION 'Expected to write one instance row but wrote %', written USING ERRCODE = 'serialization_failure';
      END IF;
    END
  $$`,
  `DROP FUNCTION expect_count`,
  `DROP TABLE idempotency`,
];

/** Answers of repeatable commands. A write fails unless it wrote as many cases as it was to: the COMMIT sent behind it then rolls back. */
export class GroupCommit1763809800000 implements MigrationInterface {
  readonly name = 'GroupCommit1763809800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
