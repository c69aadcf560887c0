import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A data store of BPMN: one value for all cases of an organisation, beyond the life of each. */
@Entity({ name: 'data_store' })
export class DataStoreEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'json' })
  value!: Json;
}
