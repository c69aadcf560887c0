import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** For how many whole months an organisation keeps what only grows: words to persons (`notice`), entries of the audit log (`audit`). Without a row, for good. */
@Entity({ name: 'log_rule' })
@Check('log_rule_log', `log IN ('notice', 'audit')`)
@Check('log_rule_months', `keep_months >= 1`)
export class LogRuleEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  log!: string;

  @Column({ type: 'integer' })
  keepMonths!: number;
}
