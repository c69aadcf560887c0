import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE draft ADD COLUMN base integer NOT NULL DEFAULT 0`,
  // Of older drafts only the time is known: the version that was in force when they were saved last.
  `UPDATE draft d SET base = coalesce((SELECT max(v.version) FROM definition v WHERE v.organisation = d.organisation AND v.key = d.key AND v.deployed_at <= d.saved_at), 0)`,
  `ALTER TABLE release ADD COLUMN drawn_from integer`,
  `ALTER TABLE release ADD COLUMN overtaking text NOT NULL DEFAULT ''`,
];

const DOWN = [`ALTER TABLE release DROP COLUMN overtaking`, `ALTER TABLE release DROP COLUMN drawn_from`, `ALTER TABLE draft DROP COLUMN base`];

/** A draft remembers the version it was drawn from, and a release why it replaces a newer one than that. */
export class DraftBase1763852400000 implements MigrationInterface {
  readonly name = 'DraftBase1763852400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
