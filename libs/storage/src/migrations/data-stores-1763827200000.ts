import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `CREATE TABLE data_store (organisation text NOT NULL, name text NOT NULL, value json NOT NULL, PRIMARY KEY (organisation, name))`;

/** Data stores of BPMN: one value for all cases of an organisation. */
export class DataStores1763827200000 implements MigrationInterface {
  readonly name = 'DataStores1763827200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UP);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE data_store`);
  }
}
