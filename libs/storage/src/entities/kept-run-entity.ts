import { Column, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** What every run has that is worked off in batches and gone on with after a death. */
export abstract class KeptRunEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column(INSTANT)
  startedAt!: Date;

  @Column({ type: 'text' })
  startedBy!: string;

  @Column({ ...INSTANT, nullable: true })
  finishedAt!: Date | null;
}
