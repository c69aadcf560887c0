import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A piece is a row that stays in its page: up to 8 KB nothing is moved out of the table, and room is left for the next version (HOT). `COLLATE "C"`: pieces of one
 * table of a case are looked up as a range, `t` to `t:`.
 */
const UP = [
  `CREATE TABLE case_piece (
    organisation text NOT NULL,
    instance text NOT NULL,
    piece text COLLATE "C" NOT NULL,
    content json NOT NULL,
    PRIMARY KEY (organisation, instance, piece)
  ) WITH (fillfactor = 70, toast_tuple_target = 8160)`,
  `ALTER TABLE case_piece ALTER COLUMN content SET STORAGE MAIN`,
  `DO $$
    BEGIN
      ALTER TABLE case_piece ALTER COLUMN content SET COMPRESSION lz4;
    EXCEPTION WHEN feature_not_supported THEN
      NULL;
    END
  $$`,
  `ALTER TABLE process_instance ADD COLUMN pieces text[]`,
  `DROP INDEX task_open_of_instance`,
  `CREATE INDEX task_open_of_instance ON task (organisation, instance, activation) WHERE status = 'open'`,
];

/** Large cases are kept in pieces. Those that are there stay whole until their next step. */
export class CasePieces1763830800000 implements MigrationInterface {
  readonly name = 'CasePieces1763830800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DO $$
      BEGIN
        IF EXISTS (SELECT FROM case_piece) THEN RAISE EXCEPTION 'Expected no case in pieces but there are some: they cannot be read without'; END IF;
      END
    $$`);
    await queryRunner.query('DROP INDEX task_open_of_instance');
    await queryRunner.query(`CREATE INDEX task_open_of_instance ON task (organisation, instance) WHERE status = 'open'`);
    await queryRunner.query('ALTER TABLE process_instance DROP COLUMN pieces');
    await queryRunner.query('DROP TABLE case_piece');
  }
}
