import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person-entity';
import { UnitEntity } from './unit-entity';

/** A person holds a post (职务) in a unit. */
@Entity({ name: 'appointment' })
@ForeignKey(() => PersonEntity, ['organisation', 'person'], ['organisation', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => UnitEntity, ['organisation', 'unit'], ['organisation', 'id'], { onDelete: 'CASCADE' })
export class AppointmentEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  person!: string;

  @PrimaryColumn({ type: 'text' })
  unit!: string;

  @PrimaryColumn({ type: 'text' })
  post!: string;

  /** 负责人 of the unit. */
  @Column({ type: 'boolean', default: false })
  head!: boolean;

  @Column({ type: 'integer' })
  position!: number;
}
