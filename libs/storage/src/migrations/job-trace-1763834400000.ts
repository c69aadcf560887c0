import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A job remembers the trace of the step that made it, so that what is done later can be linked to it. */
export class JobTrace1763834400000 implements MigrationInterface {
  readonly name = 'JobTrace1763834400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE job ADD COLUMN trace text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE job DROP COLUMN trace');
  }
}
