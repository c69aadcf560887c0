import { Column, Entity, Index } from 'typeorm';
import { KeptRunEntity } from './kept-run-entity';

/** One run of the retention rules and how far it has come; counted in the transaction of each batch. */
@Entity({ name: 'retention_run' })
@Index('retention_run_started', ['organisation', 'startedAt', 'id'])
@Index('retention_run_unfinished', ['organisation', 'id'], { where: `finished_at IS NULL` })
export class RetentionRunEntity extends KeptRunEntity {
  /** Only counts what it would do. */
  @Column({ type: 'boolean' })
  dry!: boolean;

  /** Begun by the clock. */
  @Column({ type: 'boolean', default: false })
  scheduled!: boolean;

  @Column({ type: 'integer', default: 0 })
  archived!: number;

  @Column({ type: 'bigint', default: 0 })
  archivedBytes!: string;

  @Column({ type: 'integer', default: 0 })
  purged!: number;

  @Column({ type: 'bigint', default: 0 })
  purgedBytes!: string;

  /** Words to persons deleted. */
  @Column({ type: 'integer', default: 0 })
  notices!: number;

  @Column({ type: 'integer', default: 0 })
  auditEntries!: number;
}
