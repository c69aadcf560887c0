import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/**
 * A finished case out of the way: what lists show as columns, everything else (record with variables, tasks with opinions, history, incidents) in `content`.
 * Its documents, official numbers and participants stay where they are. Kept by the month of its end. Found by words through `archived_case_search`.
 */
@Entity({ name: 'archived_case' })
@Index('archived_case_by_status', ['organisation', 'status', 'startedAt', 'id'])
@Index('archived_case_ended', ['organisation', 'process', 'endedAt', 'id'])
@Index('archived_case_process', ['organisation', 'process', 'startedAt', 'id'])
@Index('archived_case_started', ['organisation', 'startedAt', 'id'])
@Index('archived_case_starter', ['organisation', 'starter', 'startedAt', 'id'])
export class ArchivedCaseEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @PrimaryColumn(INSTANT)
  endedAt!: Date;

  @Column({ type: 'text' })
  definition!: string;

  @Column({ type: 'text' })
  process!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', nullable: true })
  starter!: string | null;

  @Column(INSTANT)
  startedAt!: Date;

  @Column({ type: 'text', nullable: true })
  endNode!: string | null;

  @Column(INSTANT)
  archivedAt!: Date;

  /** Of `content` as text, before compression. */
  @Column({ type: 'integer' })
  bytes!: number;

  @Column({ type: 'json' })
  content!: Json;
}
