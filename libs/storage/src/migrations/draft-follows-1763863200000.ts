import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft that is drawn on while a release made of it waits: once that is in force, the draft is drawn from its version. */
export class DraftFollows1763863200000 implements MigrationInterface {
  readonly name = 'DraftFollows1763863200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE draft ADD COLUMN follows text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE draft DROP COLUMN follows`);
  }
}
