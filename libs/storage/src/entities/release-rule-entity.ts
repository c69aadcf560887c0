import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** Whether a second administrator has to approve what comes into force; no row: no. Lifting the rule takes two administrators as well. */
@Entity({ name: 'release_rule' })
export class ReleaseRuleEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @Column({ type: 'boolean' })
  review!: boolean;

  /** Somebody wants the rule lifted; it is when another administrator agrees. */
  @Column({ ...INSTANT, nullable: true })
  liftingAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  liftingLogin!: string | null;

  @Column({ type: 'text', nullable: true })
  liftingPerson!: string | null;
}
