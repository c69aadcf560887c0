import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';
import { AccountEntity } from './account-entity';

/** A signed-in browser or service; only the hash of its token is kept. */
@Entity({ name: 'session' })
@ForeignKey(() => AccountEntity, ['organisation', 'login'], ['organisation', 'login'], { onDelete: 'CASCADE' })
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_expiry', ['expiresAt'])
export class SessionEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  login!: string;

  /** SHA-256 of the token, hex. */
  @Column({ type: 'text' })
  tokenHash!: string;

  @Column(INSTANT)
  createdAt!: Date;

  @Column(INSTANT)
  expiresAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  revokedAt!: Date | null;
}
