import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation-entity';

/** A day that differs from its weekday: holiday, or a weekend day that is worked (调休). Rows of `*` hold for everybody. */
@Entity({ name: 'calendar_day' })
@ForeignKey(() => OrganisationEntity, ['organisation'], ['organisation'], { onDelete: 'CASCADE' })
@Check('calendar_day_kind', `kind IN ('holiday', 'workday')`)
export class CalendarDayEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'date' })
  day!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Notice by which the day is laid down. */
  @Column({ type: 'text' })
  source!: string;
}
