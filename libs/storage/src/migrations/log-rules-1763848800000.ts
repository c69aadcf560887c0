import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOG_RULE = `
  CREATE TABLE log_rule (
      organisation text NOT NULL,
      log text NOT NULL,
      keep_months integer NOT NULL,
      CONSTRAINT log_rule_log CHECK (log IN ('notice', 'audit')),
      CONSTRAINT log_rule_months CHECK (keep_months >= 1),
      PRIMARY KEY (organisation, log)
    )`;

const UP = [
  LOG_RULE,
  `ALTER TABLE retention_run ADD COLUMN scheduled boolean NOT NULL DEFAULT false`,
  `ALTER TABLE retention_run ADD COLUMN notices integer NOT NULL DEFAULT 0`,
  `ALTER TABLE retention_run ADD COLUMN audit_entries integer NOT NULL DEFAULT 0`,
];

const DOWN = [
  `ALTER TABLE retention_run DROP COLUMN audit_entries`,
  `ALTER TABLE retention_run DROP COLUMN notices`,
  `ALTER TABLE retention_run DROP COLUMN scheduled`,
  `DROP TABLE log_rule`,
];

/** Notices and the audit log go by month where an organisation says so, and retention runs may begin by the clock. */
export class LogRules1763848800000 implements MigrationInterface {
  readonly name = 'LogRules1763848800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
