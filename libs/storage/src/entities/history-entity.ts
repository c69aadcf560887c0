import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** One line of a case's history: who, what, when. */
@Entity({ name: 'history' })
export class HistoryEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  instance!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  /** Which write brought it: asked for when the answer to a COMMIT was lost. */
  @Column({ type: 'uuid' })
  step!: string;

  /** Its month says in which partition the row is; part of the key because a partitioned table's key must name it. */
  @PrimaryColumn(INSTANT)
  at!: Date;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  node!: string | null;

  @Column({ type: 'text', nullable: true })
  activation!: string | null;

  @Column({ type: 'text', nullable: true })
  actor!: string | null;

  @Column({ type: 'json' })
  data!: Json;
}
