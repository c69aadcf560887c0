import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who does the work of a task for its owner (委派): a list within the row, for nobody looks for it from elsewhere. */
export class Delegations1763806200000 implements MigrationInterface {
  readonly name = 'Delegations1763806200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE task ADD COLUMN delegations json NOT NULL DEFAULT '[]'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE task DROP COLUMN delegations`);
  }
}
