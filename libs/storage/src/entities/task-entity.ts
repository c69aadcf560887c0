import type { Json } from '@liuzhuan/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** One person's pending or finished piece of work (待办 / 已办). */
@Entity({ name: 'task' })
@Check('task_status', `status IN ('open', 'completed', 'withdrawn')`)
@Index('task_of_instance', ['organisation', 'instance', 'createdAt', 'id'])
@Index('task_open_of_instance', ['organisation', 'instance', 'activation'], { where: `status = 'open'` })
@Index('task_inbox', ['organisation', 'assignee', 'due', 'id'], { where: `status = 'open'` })
@Index('task_due', ['organisation', 'due'], { where: `status = 'open'` })
@Index('task_done', ['organisation', 'completedBy', 'completedAt', 'id'], { where: `status = 'completed'` })
export class TaskEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  instance!: string;

  @Column({ type: 'text' })
  activation!: string;

  @Column({ type: 'text' })
  scope!: string;

  @Column({ type: 'text' })
  node!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', nullable: true })
  assignee!: string | null;

  @Column({ type: 'text', array: true })
  candidates!: string[];

  @Column({ type: 'text' })
  assignmentRule!: string;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  due!: Date | null;

  @Column({ type: 'text', nullable: true })
  dueText!: string | null;

  /** Since when a limit in working time was counted; null for others. */
  @Column({ ...INSTANT, nullable: true })
  dueSince!: Date | null;

  @Column({ type: 'text', nullable: true })
  urgency!: string | null;

  @Column({ type: 'json', nullable: true })
  member!: Json;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text', nullable: true })
  opinion!: string | null;

  @Column({ type: 'json', nullable: true })
  data!: Json;

  @Column({ type: 'text', nullable: true })
  completedBy!: string | null;

  @Column({ ...INSTANT, nullable: true })
  completedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  sentBy!: string | null;

  @Column({ type: 'json', default: [] })
  delegations!: Json;

  @Column({ type: 'integer' })
  revision!: number;
}
