import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** What administrators and designers did outside of cases. */
@Entity({ name: 'audit' })
@Index('audit_at', ['organisation', 'at', 'id'])
export class AuditEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** Its month says in which partition the row is; part of the key because a partitioned table's key must name it. */
  @PrimaryColumn(INSTANT)
  at!: Date;

  @Column({ type: 'text' })
  actor!: string;

  /** `definition.deploy`, `account.create` … */
  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  target!: string;

  @Column({ type: 'jsonb' })
  data!: Json;
}
