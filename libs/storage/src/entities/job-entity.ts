import type { Json } from '@liuzhuan/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** Machine work that waits: timers, reminders, deliveries, and service calls for outside workers of a `topic`. A start timer's topic is its process. */
@Entity({ name: 'job' })
@Check('job_kind', `kind IN ('timer', 'reminder', 'overdue', 'service', 'delivery')`)
@Index('job_due', ['dueAt', 'written'], { where: `kind <> 'service'` })
@Index('job_topic', ['organisation', 'topic', 'dueAt', 'id'], { where: `topic IS NOT NULL` })
@Index('job_stuck', ['organisation', 'dueAt', 'id'], { where: `kind <> 'service' AND attempts >= 5` })
@Index('job_site', ['organisation', 'instance', 'activation'])
@Index('job_counted', ['organisation', 'instance'], { where: `kind = 'timer' AND payload ->> 'since' IS NOT NULL` })
export class JobEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', nullable: true })
  instance!: string | null;

  @Column({ type: 'text', nullable: true })
  activation!: string | null;

  @Column({ type: 'text', nullable: true })
  node!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  topic!: string | null;

  @Column(INSTANT)
  dueAt!: Date;

  @Column({ type: 'json' })
  payload!: Json;

  @Column({ type: 'integer' })
  attempts!: number;

  /** Outside worker that has it until `lockedUntil`. */
  @Column({ type: 'text', nullable: true })
  lockedBy!: string | null;

  @Column({ ...INSTANT, nullable: true })
  lockedUntil!: Date | null;

  /** Why it could not be done the last time: code, message and cure. */
  @Column({ type: 'json', nullable: true })
  failure!: Json | null;

  /** W3C `traceparent` of the step that made it; null while nothing is traced. */
  @Column({ type: 'text', nullable: true })
  trace!: string | null;

  /** Order of writing, for rows of one instant. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  written!: string;
}
