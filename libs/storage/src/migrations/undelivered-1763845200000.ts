import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE job ADD COLUMN failure json`,
  `ALTER TABLE message_buffer ADD COLUMN failure json`,
  `CREATE INDEX job_stuck ON job (organisation, due_at, id) WHERE kind <> 'service' AND attempts >= 5`,
];

const DOWN = [`DROP INDEX job_stuck`, `ALTER TABLE message_buffer DROP COLUMN failure`, `ALTER TABLE job DROP COLUMN failure`];

/** What cannot be delivered or done says why, and is found by administrators once it has failed again and again. */
export class Undelivered1763845200000 implements MigrationInterface {
  readonly name = 'Undelivered1763845200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
