import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words to persons about a release: it could not come into force. */
export class ReleaseNotices1763859600000 implements MigrationInterface {
  readonly name = 'ReleaseNotices1763859600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE notice ADD COLUMN release text`);
    await queryRunner.query(`CREATE INDEX notice_of_release ON notice (organisation, person, at, id) WHERE release IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX notice_of_release`);
    await queryRunner.query(`ALTER TABLE notice DROP COLUMN release`);
  }
}
