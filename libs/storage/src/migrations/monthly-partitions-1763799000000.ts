import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_EMPTY_PARTITIONS, MAINTAIN_PARTITIONS, MONTH_AFTER } from './partitions/maintain-partitions';
import { partitioned, type PartitionedTable, plain } from './partitions/repartition';

const TABLES: readonly PartitionedTable[] = [
  { table: 'history', by: 'at', key: 'organisation, instance, seq, at', keyBefore: 'organisation, instance, seq', indexes: [] },
  {
    table: 'audit',
    by: 'at',
    key: 'organisation, id, at',
    keyBefore: 'organisation, id',
    indexes: ['CREATE INDEX audit_at ON audit (organisation, at, id)'],
  },
  {
    table: 'notice',
    by: 'at',
    key: 'organisation, id, at',
    keyBefore: 'organisation, id',
    indexes: [
      'CREATE INDEX notice_of_person ON notice (organisation, person, at, id)',
      'CREATE INDEX notice_unread ON notice (organisation, person) WHERE read_at IS NULL',
    ],
    // A sequence instead of an identity column: partitioned tables have those only since PostgreSQL 17.
    after: [
      `CREATE SEQUENCE notice_written_seq OWNED BY notice.written`,
      `SELECT setval('notice_written_seq', coalesce((SELECT max(written) FROM notice), 0) + 1)`,
      `ALTER TABLE notice ALTER COLUMN written SET DEFAULT nextval('notice_written_seq')`,
    ],
    afterBack: [`ALTER TABLE notice ALTER COLUMN written ADD GENERATED ALWAYS AS IDENTITY`],
  },
];

/** What only grows is kept by month: history, audit, words to persons. An old month goes by dropping its table instead of row by row. */
export class MonthlyPartitions1763799000000 implements MigrationInterface {
  readonly name = 'MonthlyPartitions1763799000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const functions = [MONTH_AFTER, MAINTAIN_PARTITIONS, DROP_EMPTY_PARTITIONS];
    for (const statement of [...functions, ...TABLES.flatMap(partitioned), `SELECT maintain_partitions(now(), 3)`]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE notice ALTER COLUMN written DROP DEFAULT');
    await queryRunner.query('DROP SEQUENCE notice_written_seq');
    for (const statement of TABLES.flatMap(plain)) await queryRunner.query(statement);
    for (const name of ['drop_empty_partitions', 'maintain_partitions', 'month_after']) await queryRunner.query(`DROP FUNCTION ${name}`);
  }
}
