import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [`DROP INDEX job_due`, `CREATE INDEX job_due ON job (due_at, written) WHERE kind <> 'service'`];
const DOWN = [`DROP INDEX job_due`, `CREATE INDEX job_due ON job (due_at, written) WHERE topic IS NULL`];

/** Our own jobs are those that are no service calls: start timers carry the key of their process as topic. */
export class OwnJobs1763791800000 implements MigrationInterface {
  readonly name = 'OwnJobs1763791800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
