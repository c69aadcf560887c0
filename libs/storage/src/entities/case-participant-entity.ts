import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** Who may see a case: starter, assignees, candidates, receivers of copies. Written with the step that makes them one. */
@Entity({ name: 'case_participant' })
@Index('case_participant_of_person', ['organisation', 'person', 'startedAt', 'instance'])
export class CaseParticipantEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  instance!: string;

  @PrimaryColumn({ type: 'text' })
  person!: string;

  /** When the case was started: the order of a person's list of cases. */
  @Column(INSTANT)
  startedAt!: Date;
}
