import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `DROP INDEX definition_id`,
  `CREATE UNIQUE INDEX definition_id ON definition (organisation, id)`,
  // Readers that know the id alone; not unique, so it does not stand in the way of distribution.
  `CREATE INDEX definition_id_alone ON definition (id)`,
];

const DOWN = [`DROP INDEX definition_id_alone`, `DROP INDEX definition_id`, `CREATE UNIQUE INDEX definition_id ON definition (id)`];

/** Unique keys begin with the organisation too: a distributed table can only promise what one shard can see. */
export class KeysByOrganisation1763795400000 implements MigrationInterface {
  readonly name = 'KeysByOrganisation1763795400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
