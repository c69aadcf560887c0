import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_EMPTY_PARTITIONS } from './partitions/maintain-partitions';

/**
 * `drop_empty_partitions(before)`: drops the partitions of months that ended before the instant given and hold no row any more; gives their names.
 *
 * Lock order: the table before its partitions, as every reader and writer does; the other way round a reader could be the victim of a deadlock. The table is
 * asked for during a fifth of a second at most, less than the server waits before it looks for deadlocks: whoever is at work goes on, and the partition
 * is left for the next time.
 */
const DROP_IN_ORDER = `
  CREATE OR REPLACE FUNCTION drop_empty_partitions(before timestamp with time zone) RETURNS SETOF text
  LANGUAGE plpgsql AS $$
  DECLARE
    part record;
    filled boolean;
  BEGIN
    SET LOCAL lock_timeout = '5s';
    PERFORM pg_advisory_xact_lock(1763799000);
    SET LOCAL lock_timeout = '200ms';
    FOR part IN
      SELECT parent.relname AS table, child.relname AS name FROM pg_inherits i
      JOIN pg_partitioned_table p ON p.partrelid = i.inhparent
      JOIN pg_class parent ON parent.oid = i.inhparent
      JOIN pg_class child ON child.oid = i.inhrelid AND child.relnamespace = current_schema()::regnamespace
      WHERE child.relkind = 'r' AND child.relname ~ '_[0-9]{4}_[0-9]{2}$'
        AND month_after(to_timestamp(right(child.relname, 7) || '_01 +00', 'YYYY_MM_DD TZH')) <= before
      ORDER BY child.relname
    LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %I)', part.name) INTO filled;
      CONTINUE WHEN filled;
      BEGIN
        EXECUTE format('LOCK TABLE ONLY %I IN ACCESS EXCLUSIVE MODE', part.table);
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', part.name) INTO filled;
        IF NOT filled THEN
          EXECUTE format('DROP TABLE %I', part.name);
          RETURN NEXT part.name;
        END IF;
      EXCEPTION WHEN lock_not_available THEN
        NULL;
      END;
    END LOOP;
  END $$`;

/** Months go without anybody waiting for them. */
export class DropInOrder1763823600000 implements MigrationInterface {
  readonly name = 'DropInOrder1763823600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_IN_ORDER);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_EMPTY_PARTITIONS.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
}
