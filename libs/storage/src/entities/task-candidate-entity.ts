import { Entity, Index, PrimaryColumn } from 'typeorm';

/** The inbox of work offered to several: one row per candidate while the task is open and nobody has it. */
@Entity({ name: 'task_candidate' })
@Index('task_candidate_of_task', ['organisation', 'task'])
export class TaskCandidateEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  person!: string;

  @PrimaryColumn({ type: 'text' })
  task!: string;
}
