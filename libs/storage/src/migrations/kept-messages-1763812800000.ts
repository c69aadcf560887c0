import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE message_buffer ADD COLUMN sender text`,
  `ALTER TABLE message_buffer ADD COLUMN retry_at timestamp(3) with time zone`,
  `UPDATE message_buffer SET retry_at = sent_at`,
  `ALTER TABLE message_buffer ALTER COLUMN retry_at SET NOT NULL`,
  `CREATE INDEX message_buffer_sent ON message_buffer (organisation, sent_at, id)`,
];

const DOWN = [`DROP INDEX message_buffer_sent`, `ALTER TABLE message_buffer DROP COLUMN retry_at`, `ALTER TABLE message_buffer DROP COLUMN sender`];

/** Messages of cases are kept like those from outside when nobody takes them, and those that expired stay until an administrator has seen to them. */
export class KeptMessages1763812800000 implements MigrationInterface {
  readonly name = 'KeptMessages1763812800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
