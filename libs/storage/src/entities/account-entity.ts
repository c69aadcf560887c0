import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';
import { OrganisationEntity } from './organisation-entity';

/** A local account. `person` is absent for services and for administrators without a post. */
@Entity({ name: 'account' })
@ForeignKey(() => OrganisationEntity, ['organisation'], ['organisation'], { onDelete: 'CASCADE' })
@Index('account_login', ['login'], { unique: true })
export class AccountEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  login!: string;

  @Column({ type: 'text', nullable: true })
  person!: string | null;

  /** argon2id in PHC spelling; empty for an account that may not sign in by password. */
  @Column({ type: 'text' })
  passwordHash!: string;

  @Column({ type: 'text', array: true })
  roles!: string[];

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @Column({ ...INSTANT, default: () => 'now()' })
  createdAt!: Date;
}
