import type { Json } from '@liuzhuan/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** One case of a migration run: what is to be done with it, or what became of it. */
@Entity({ name: 'migration_case' })
@Check('migration_case_verdict', `verdict IN ('pending', 'moved', 'movable', 'refused', 'gone')`)
@Index('migration_case_pending', ['organisation', 'run', 'instance'], { where: `verdict = 'pending'` })
@Index('migration_case_reason', ['organisation', 'run', 'verdict', 'code', 'number', 'instance'])
export class MigrationCaseEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  run!: string;

  @PrimaryColumn({ type: 'text' })
  instance!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: 'pending' })
  verdict!: string;

  /** Code of the first reason; empty without one. */
  @Column({ type: 'text', default: '' })
  code!: string;

  /** Step of that reason. */
  @Column({ type: 'text', default: '' })
  node!: string;

  /** All that was found, as diagnostics. */
  @Column({ type: 'json', nullable: true })
  findings!: Json;

  /** Until when the server that took it has it to itself; one that died gives it up by then. */
  @Column({ ...INSTANT, nullable: true })
  leasedUntil!: Date | null;
}
