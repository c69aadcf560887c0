import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How long finished cases of a process stay where they are; process `*` stands for all that have no rule of their own. */
@Entity({ name: 'retention_rule' })
@Check('retention_rule_periods', `archive_after_months >= 0 AND purge_after_years >= 0`)
export class RetentionRuleEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  process!: string;

  /** Months after its end; null: never. */
  @Column({ type: 'integer', nullable: true })
  archiveAfterMonths!: number | null;

  /** Years after its end, of archived cases; null: never (档案). */
  @Column({ type: 'integer', nullable: true })
  purgeAfterYears!: number | null;
}
