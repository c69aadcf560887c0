import type { MigrationInterface, QueryRunner } from 'typeorm';

const RELEASE = `
  CREATE TABLE release (
      organisation text NOT NULL,
      id text NOT NULL,
      process text NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      resources json NOT NULL,
      base json NOT NULL,
      note text NOT NULL,
      reason text NOT NULL DEFAULT '',
      notes text NOT NULL DEFAULT '',
      requested_at timestamp(3) with time zone NOT NULL,
      requested_login text NOT NULL,
      requested_person text,
      activate_at timestamp(3) with time zone,
      reviewed_at timestamp(3) with time zone,
      reviewed_login text,
      reviewed_person text,
      opinion text NOT NULL DEFAULT '',
      activated_at timestamp(3) with time zone,
      version integer,
      restores integer,
      failure json,
      ended_at timestamp(3) with time zone,
      ended_by text,
      ending text NOT NULL DEFAULT '',
      CONSTRAINT release_kind CHECK (kind IN ('release', 'roll-back')),
      CONSTRAINT release_state CHECK (state IN ('awaiting-review', 'scheduled', 'active', 'sent-back', 'withdrawn', 'failed', 'rolled-back')),
      PRIMARY KEY (organisation, id)
    )`;

const RELEASE_RULE = `
  CREATE TABLE release_rule (
      organisation text NOT NULL,
      review boolean NOT NULL,
      lifting_at timestamp(3) with time zone,
      lifting_login text,
      lifting_person text,
      PRIMARY KEY (organisation)
    )`;

const UP = [
  RELEASE,
  `CREATE INDEX release_process ON release (organisation, process, requested_at, id)`,
  `CREATE INDEX release_requested ON release (organisation, requested_at, id)`,
  `CREATE UNIQUE INDEX release_pending ON release (organisation, process) WHERE state IN ('awaiting-review', 'scheduled')`,
  `CREATE INDEX release_due ON release (activate_at) WHERE state = 'scheduled'`,
  RELEASE_RULE,
];

/** Releases: files handed in, reviewed, put in force at their time, taken back; and whether an organisation wants them reviewed. */
export class Release1763841600000 implements MigrationInterface {
  readonly name = 'Release1763841600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE release_rule`);
    await queryRunner.query(`DROP TABLE release`);
  }
}
