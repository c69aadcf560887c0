import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The terms a text that is looked for has to be found by: each two neighbouring characters, or its one character. See `search_terms`. */
const WANTED_TERMS = `
  CREATE FUNCTION wanted_terms(words text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT coalesce(array_agg(DISTINCT substr(w.text, place, least(length(w.text), 2))), '{}')
    FROM (SELECT lower(words) AS text) w, generate_series(1, greatest(length(w.text) - 1, 1)) AS place
  )`;

const ARCHIVED_CASE = `
  CREATE TABLE archived_case (
      organisation text NOT NULL,
      id text NOT NULL,
      ended_at timestamp(3) with time zone NOT NULL,
      definition text NOT NULL,
      process text NOT NULL,
      number text NOT NULL,
      title text NOT NULL,
      status text NOT NULL,
      starter text,
      started_at timestamp(3) with time zone NOT NULL,
      end_node text,
      archived_at timestamp(3) with time zone NOT NULL,
      bytes integer NOT NULL,
      content json NOT NULL,
      PRIMARY KEY (organisation, id, ended_at)
    ) PARTITION BY RANGE (ended_at)`;

const RETENTION_RULE = `
  CREATE TABLE retention_rule (
      organisation text NOT NULL,
      process text NOT NULL,
      archive_after_months integer,
      purge_after_years integer,
      CONSTRAINT retention_rule_periods CHECK (archive_after_months >= 0 AND purge_after_years >= 0),
      PRIMARY KEY (organisation, process)
    )`;

const RETENTION_RUN = `
  CREATE TABLE retention_run (
      organisation text NOT NULL,
      id text NOT NULL,
      started_at timestamp(3) with time zone NOT NULL,
      started_by text NOT NULL,
      dry boolean NOT NULL,
      finished_at timestamp(3) with time zone,
      archived integer NOT NULL DEFAULT 0,
      archived_bytes bigint NOT NULL DEFAULT 0,
      purged integer NOT NULL DEFAULT 0,
      purged_bytes bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (organisation, id)
    )`;

const UP = [
  WANTED_TERMS,
  ARCHIVED_CASE,
  `CREATE TABLE archived_case_default PARTITION OF archived_case DEFAULT`,
  `CREATE INDEX archived_case_by_status ON archived_case (organisation, status, started_at, id)`,
  `CREATE INDEX archived_case_ended ON archived_case (organisation, process, ended_at, id)`,
  `CREATE INDEX archived_case_process ON archived_case (organisation, process, started_at, id)`,
  `CREATE INDEX archived_case_started ON archived_case (organisation, started_at, id)`,
  `CREATE INDEX archived_case_starter ON archived_case (organisation, starter, started_at, id)`,
  `CREATE INDEX archived_case_search ON archived_case USING gin (search_terms(title || ' ' || number))`,
  `DO $$ BEGIN ALTER TABLE archived_case ALTER COLUMN content SET COMPRESSION lz4; EXCEPTION WHEN feature_not_supported THEN NULL; END $$`,
  `CREATE INDEX process_instance_ended ON process_instance (organisation, process, ended_at, id) WHERE ended_at IS NOT NULL`,
  RETENTION_RULE,
  RETENTION_RUN,
  `CREATE INDEX retention_run_started ON retention_run (organisation, started_at, id)`,
  `CREATE INDEX retention_run_unfinished ON retention_run (organisation, id) WHERE finished_at IS NULL`,
  `SELECT maintain_partitions(now(), 3)`,
];

const DOWN = [
  `DROP TABLE retention_run`,
  `DROP TABLE retention_rule`,
  `DROP INDEX process_instance_ended`,
  `DROP TABLE archived_case`,
  `DROP FUNCTION wanted_terms`,
];

/** Finished cases leave the tables that every step reads: whole, one row each, by the month of their end. */
export class Archive1763811000000 implements MigrationInterface {
  readonly name = 'Archive1763811000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
