import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE job ADD COLUMN written bigint GENERATED ALWAYS AS IDENTITY NOT NULL`,
  `ALTER TABLE notice ADD COLUMN written bigint GENERATED ALWAYS AS IDENTITY NOT NULL`,
  `DROP INDEX job_due`,
  `CREATE INDEX job_due ON job (due_at, written) WHERE topic IS NULL`,
];

const DOWN = [
  `DROP INDEX job_due`,
  `CREATE INDEX job_due ON job (due_at, id) WHERE topic IS NULL`,
  `ALTER TABLE notice DROP COLUMN written`,
  `ALTER TABLE job DROP COLUMN written`,
];

/** Jobs and notices of one instant keep the order in which they were written: their ids are random within a millisecond. */
export class OrderOfWriting1763788200000 implements MigrationInterface {
  readonly name = 'OrderOfWriting1763788200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
