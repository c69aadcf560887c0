import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Who may see a case: starter, assignees, candidates, receivers of copies. Written with the step that makes them one. */
@Entity({ name: 'case_participant' })
@Index('case_participant_of_instance', ['organisation', 'instance'])
export class CaseParticipantEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  person!: string;

  @PrimaryColumn({ type: 'text' })
  instance!: string;
}
