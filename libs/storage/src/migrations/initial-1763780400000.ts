import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CASES } from './initial/cases';
import { PEOPLE } from './initial/people';
import { FUNCTIONS, PHYSICAL } from './initial/physical';
import { PROCESSES } from './initial/processes';

const TABLES = [...PEOPLE, ...PROCESSES, ...CASES];

/** The first schema. Every primary key begins with the organisation, so that the tables can be distributed by it. */
export class Initial1763780400000 implements MigrationInterface {
  readonly name = 'Initial1763780400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...FUNCTIONS, ...TABLES, ...PHYSICAL]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = TABLES.flatMap((statement) => /^CREATE TABLE (\w+)/.exec(statement)?.[1] ?? []).reverse();
    for (const table of tables) await queryRunner.query(`DROP TABLE ${table}`);
    for (const name of ['instant_text', 'expect_one']) await queryRunner.query(`DROP FUNCTION ${name}`);
  }
}
