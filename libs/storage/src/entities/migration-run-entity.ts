import type { JsonObject } from '@liuzhuan/kernel';
import { Column, Entity, Index } from 'typeorm';
import { KeptRunEntity } from './kept-run-entity';

/** One move of running cases into another version of their process, and how far it has come; counted in the transaction of each batch. */
@Entity({ name: 'migration_run' })
@Index('migration_run_process', ['organisation', 'process', 'startedAt', 'id'])
@Index('migration_run_unfinished', ['organisation', 'id'], { where: `finished_at IS NULL` })
export class MigrationRunEntity extends KeptRunEntity {
  @Column({ type: 'text' })
  process!: string;

  @Column({ type: 'text' })
  fromDefinition!: string;

  @Column({ type: 'text' })
  toDefinition!: string;

  /** Old node → new node where the ids differ. Kept for the way back. */
  @Column({ type: 'json' })
  nodes!: JsonObject;

  @Column({ type: 'text' })
  reason!: string;

  /** Only says what would happen to each case. */
  @Column({ type: 'boolean' })
  dry!: boolean;

  /** The run whose cases go back by this one. */
  @Column({ type: 'text', nullable: true })
  undoes!: string | null;

  /** Person who gave it; null for an account without one. */
  @Column({ type: 'text', nullable: true })
  person!: string | null;

  /** Somebody pressed stop; cases not looked at stay where they are. */
  @Column({ type: 'boolean', default: false })
  stopped!: boolean;

  @Column({ type: 'integer', default: 0 })
  total!: number;

  /** Moved, or movable in a dry run. */
  @Column({ type: 'integer', default: 0 })
  moved!: number;

  @Column({ type: 'integer', default: 0 })
  refused!: number;

  /** Ended, or on another version, by the time they were looked at. */
  @Column({ type: 'integer', default: 0 })
  gone!: number;
}
