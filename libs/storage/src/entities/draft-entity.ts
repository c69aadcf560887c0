import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** What a designer has drawn and not yet deployed; one per process key. */
@Entity({ name: 'draft' })
export class DraftEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'json' })
  resources!: Json;

  @Column(INSTANT)
  savedAt!: Date;

  @Column({ type: 'text' })
  savedBy!: string;

  /** Two designers never overwrite each other: saving names the revision that was read. */
  @Column({ type: 'integer' })
  revision!: number;

  /** Version in force that it was drawn from; 0: none was. */
  @Column({ type: 'integer', default: 0 })
  base!: number;

  /** The release that was made of it and that it is drawn on from; it becomes its base once it is in force. */
  @Column({ type: 'text', nullable: true })
  follows!: string | null;
}
