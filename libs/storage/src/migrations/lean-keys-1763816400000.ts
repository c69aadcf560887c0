import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes by id alone, from when statements did not name the organisation: each cost a step one more entry. */
const ALONE = { process_instance_id: 'process_instance', task_id: 'task', job_id: 'job', incident_id: 'incident', definition_id_alone: 'definition' } as const;

/**
 * The queue is vacuumed while it is small, and by a count of dead rows that does not grow with what waits: dead entries at the front of the index are what
 * looking for due jobs would have to step over. Leases change a row in place (HOT), for which its page keeps room.
 */
const QUEUE = [
  `ALTER TABLE job SET (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0.05)`,
];

/** Statements name the organisation now: their rows are found by primary key. */
export class LeanKeys1763816400000 implements MigrationInterface {
  readonly name = 'LeanKeys1763816400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const index of Object.keys(ALONE)) await queryRunner.query(`DROP INDEX ${index}`);
    for (const statement of QUEUE) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [index, table] of Object.entries(ALONE)) await queryRunner.query(`CREATE INDEX ${index} ON ${table} (id)`);
    await queryRunner.query('ALTER TABLE job RESET (fillfactor, autovacuum_vacuum_threshold, autovacuum_vacuum_cost_delay)');
    await queryRunner.query('ALTER TABLE job SET (autovacuum_vacuum_scale_factor = 0.02)');
  }
}
