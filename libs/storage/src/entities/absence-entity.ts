import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person-entity';

/** A person is away, both days included; the substitute gets the work. */
@Entity({ name: 'absence' })
@ForeignKey(() => PersonEntity, ['organisation', 'person'], ['organisation', 'id'], { onDelete: 'CASCADE' })
export class AbsenceEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  person!: string;

  @PrimaryColumn({ type: 'date' })
  fromDay!: string;

  @Column({ type: 'date' })
  toDay!: string;
}
