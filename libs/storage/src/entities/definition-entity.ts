import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** One deployed version of one process; immutable. `json`, not `jsonb`: the order of keys is the author's and must survive. */
@Entity({ name: 'definition' })
@Index('definition_id', ['organisation', 'id'], { unique: true })
export class DefinitionEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** `key:version`; followed by `@organisation` when another organisation has that id already. */
  @Column({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'json' })
  program!: Json;

  @Column({ type: 'json' })
  decisions!: Json;

  @Column({ type: 'json' })
  forms!: Json;

  @Column({ type: 'json' })
  resources!: Json;

  @Column(INSTANT)
  deployedAt!: Date;

  @Column({ type: 'text' })
  deployedBy!: string;

  @Column({ type: 'text' })
  note!: string;
}
