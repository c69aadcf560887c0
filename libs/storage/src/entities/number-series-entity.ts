import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A series of official numbers (发文字号): the last drawn, and how many of them are void. */
@Entity({ name: 'number_series' })
export class NumberSeriesEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  series!: string;

  @Column({ type: 'integer' })
  last!: number;

  @Column({ type: 'integer', default: 0 })
  voided!: number;
}
