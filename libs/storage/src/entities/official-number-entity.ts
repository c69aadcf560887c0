import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** The ledger (台账) of official numbers: drawn without gaps; a spoiled one stays, with the reason, and is never used again. */
@Entity({ name: 'official_number' })
@Index('official_number_drawn', ['organisation', 'drawnAt', 'series', 'sequence'])
@Index('official_number_of_instance', ['organisation', 'instance'])
export class OfficialNumberEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  series!: string;

  @PrimaryColumn({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  instance!: string;

  @Column(INSTANT)
  drawnAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  voidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  voidReason!: string | null;
}
