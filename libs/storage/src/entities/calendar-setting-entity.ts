import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation-entity';

/** What a calendar has beside its days. The row of `*`: time zone, weekend, and through which date each year is official. */
@Entity({ name: 'calendar_setting' })
@ForeignKey(() => OrganisationEntity, ['organisation'], ['organisation'], { onDelete: 'CASCADE' })
export class CalendarSettingEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @Column({ type: 'text', nullable: true })
  timeZone!: string | null;

  /** ISO weekdays that are off, [6,7]. */
  @Column({ type: 'jsonb', nullable: true })
  weekend!: Json;

  /** [{"from":"08:30","to":"12:00"}] */
  @Column({ type: 'jsonb', nullable: true })
  officeHours!: Json;

  /** {"2026":"2026-12-31"} */
  @Column({ type: 'jsonb', nullable: true })
  officialThrough!: Json;
}
