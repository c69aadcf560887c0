import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Some rows of the state of a large case: what is written together (`splitSnapshot`). Cases of ordinary size have none. */
@Entity({ name: 'case_piece' })
export class CasePieceEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  instance!: string;

  /** A letter for the table and the number of the leaf, `t12`. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  piece!: string;

  @Column({ type: 'json' })
  content!: Json;
}
