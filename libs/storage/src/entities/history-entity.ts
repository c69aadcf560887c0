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

  @Column(INSTANT)
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
