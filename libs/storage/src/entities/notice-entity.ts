import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** A word to a person: copy (抄送), reminder (催办), overdue, escalation. */
@Entity({ name: 'notice' })
@Check('notice_kind', `kind IN ('copy', 'reminder', 'urge', 'overdue', 'escalation', 'info')`)
@Index('notice_of_person', ['organisation', 'person', 'at', 'id'])
@Index('notice_of_instance', ['organisation', 'instance'])
@Index('notice_of_release', ['organisation', 'person', 'at', 'id'], { where: `release IS NOT NULL` })
@Index('notice_unread', ['organisation', 'person'], { where: `read_at IS NULL` })
export class NoticeEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  person!: string;

  @Column({ type: 'text', nullable: true })
  instance!: string | null;

  @Column({ type: 'text', nullable: true })
  task!: string | null;

  /** The release that it is about. */
  @Column({ type: 'text', nullable: true })
  release!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  text!: string;

  /** Its month says in which partition the row is; part of the key because a partitioned table's key must name it. */
  @PrimaryColumn(INSTANT)
  at!: Date;

  @Column({ ...INSTANT, nullable: true })
  readAt!: Date | null;

  /** Order of writing, for rows of one instant. */
  @Column({ type: 'bigint', generated: 'increment' })
  written!: string;
}
