import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** Something an administrator must look at. Stays as a record when resolved. */
@Entity({ name: 'incident' })
@Index('incident_open', ['organisation', 'raisedAt', 'id'], { where: `resolved_at IS NULL` })
@Index('incident_raised', ['organisation', 'raisedAt', 'id'])
@Index('incident_of_instance', ['organisation', 'instance'])
export class IncidentEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  instance!: string;

  @Column({ type: 'text', nullable: true })
  activation!: string | null;

  @Column({ type: 'text', nullable: true })
  node!: string | null;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'json' })
  params!: Json;

  @Column(INSTANT)
  raisedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  resolvedAt!: Date | null;
}
