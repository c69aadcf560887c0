import type { Json } from '@liuzhuan/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** One run of a process (案件). `state` is the truth; `json` keeps the order of its keys, so that a reloaded case steps exactly as before. */
@Entity({ name: 'process_instance' })
@Check('process_instance_status', `status IN ('active', 'completed', 'cancelled', 'failed')`)
@Index('process_instance_number', ['organisation', 'number'], { unique: true })
@Index('process_instance_starter', ['organisation', 'starter', 'startedAt', 'id'])
@Index('process_instance_started', ['organisation', 'startedAt', 'id'])
@Index('process_instance_by_status', ['organisation', 'status', 'startedAt', 'id'])
@Index('process_instance_ended', ['organisation', 'process', 'endedAt', 'id'], { where: `ended_at IS NOT NULL` })
@Index('process_instance_process', ['organisation', 'process', 'startedAt', 'id'])
@Index('process_instance_active', ['organisation', 'definition'], { where: `status = 'active'` })
export class ProcessInstanceEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  definition!: string;

  /** Key of the definition, for lists. */
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

  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  endNode!: string | null;

  @Column({ type: 'integer' })
  revision!: number;

  /** Highest seq of its history, so that a step need not look it up. */
  @Column({ type: 'integer' })
  historySeq!: number;

  @Column({ type: 'json' })
  state!: Json;

  /** Of a large case, of which `state` holds only the root: pieces that its next step will likely need. Null: the case is whole. */
  @Column({ type: 'text', array: true, nullable: true })
  pieces!: string[] | null;
}
