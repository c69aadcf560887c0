import type { Json } from '@liuzhuan/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** Files of a process that somebody wants to put in force: frozen when they were handed in, with who decided what about them. */
@Entity({ name: 'release' })
@Check('release_kind', `kind IN ('release', 'roll-back')`)
@Check('release_state', `state IN ('awaiting-review', 'scheduled', 'active', 'sent-back', 'withdrawn', 'failed', 'rolled-back')`)
@Index('release_process', ['organisation', 'process', 'requestedAt', 'id'])
@Index('release_requested', ['organisation', 'requestedAt', 'id'])
@Index('release_pending', ['organisation', 'process'], { unique: true, where: `state IN ('awaiting-review', 'scheduled')` })
@Index('release_due', ['activateAt'], { where: `state = 'scheduled'` })
export class ReleaseEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** Key of the process it is about; the files may hold others that belong to it. */
  @Column({ type: 'text' })
  process!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'json' })
  resources!: Json;

  /** Process key → version that was in force when it was handed in; 0: none. */
  @Column({ type: 'json' })
  base!: Json;

  @Column({ type: 'text' })
  note!: string;

  /** Why in spite of warnings. */
  @Column({ type: 'text', default: '' })
  reason!: string;

  /** Drawn from an older version than the one in force when it was handed in: which, and why it replaces that one all the same. */
  @Column({ type: 'integer', nullable: true })
  drawnFrom!: number | null;

  @Column({ type: 'text', default: '' })
  overtaking!: string;

  /** What has changed, in words. */
  @Column({ type: 'text', default: '' })
  notes!: string;

  @Column(INSTANT)
  requestedAt!: Date;

  @Column({ type: 'text' })
  requestedLogin!: string;

  @Column({ type: 'text', nullable: true })
  requestedPerson!: string | null;

  /** Null: as soon as it is approved. */
  @Column({ ...INSTANT, nullable: true })
  activateAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  reviewedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  reviewedLogin!: string | null;

  @Column({ type: 'text', nullable: true })
  reviewedPerson!: string | null;

  @Column({ type: 'text', default: '' })
  opinion!: string;

  /** When it came into force, or failed. */
  @Column({ ...INSTANT, nullable: true })
  activatedAt!: Date | null;

  /** The version that it became. */
  @Column({ type: 'integer', nullable: true })
  version!: number | null;

  /** A roll-back: the version whose files came back. */
  @Column({ type: 'integer', nullable: true })
  restores!: number | null;

  /** Why it could not come into force: a problem with its diagnostics. */
  @Column({ type: 'json', nullable: true })
  failure!: Json | null;

  /** Withdrawn or rolled back: when, by whom, why. */
  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'text', default: '' })
  ending!: string;
}
