import { Column, Entity, Index } from 'typeorm';
import { INSTANT } from './instant-column';
import { KeptRunEntity } from './kept-run-entity';

/** One pass through the open cases of an organisation that counts their limits by its changed calendar, and how far it has come. */
@Entity({ name: 'limit_recount' })
@Index('limit_recount_started', ['organisation', 'startedAt', 'id'])
@Index('limit_recount_unfinished', ['organisation', 'id'], { where: `finished_at IS NULL` })
export class LimitRecountEntity extends KeptRunEntity {
  /** Person who gave it; null for an account without one. */
  @Column({ type: 'text', nullable: true })
  person!: string | null;

  /** Somebody pressed stop; cases not looked at keep their limits. */
  @Column({ type: 'boolean', default: false })
  stopped!: boolean;

  /** Id of the last case looked at: ids grow with time, so the rest lies behind it. */
  @Column({ type: 'text', default: '' })
  place!: string;

  /** Until when the server that is at it has it to itself; one that died gives it up by then. */
  @Column({ ...INSTANT, nullable: true })
  leasedUntil!: Date | null;

  /** Cases with limits when it began. */
  @Column({ type: 'integer', default: 0 })
  total!: number;

  @Column({ type: 'integer', default: 0 })
  looked!: number;

  /** Cases of which a limit moved. */
  @Column({ type: 'integer', default: 0 })
  moved!: number;

  /** Cases that could not be looked at. */
  @Column({ type: 'integer', default: 0 })
  failed!: number;

  /** Limits, as all that follow. */
  @Column({ type: 'integer', default: 0 })
  earlier!: number;

  @Column({ type: 'integer', default: 0 })
  later!: number;

  @Column({ type: 'integer', default: 0 })
  same!: number;

  @Column({ type: 'integer', default: 0 })
  unclear!: number;
}
