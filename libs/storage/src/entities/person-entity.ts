import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation-entity';

/** A person of an organisation. Never deleted while history names it: made inactive instead. */
@Entity({ name: 'person' })
@ForeignKey(() => OrganisationEntity, ['organisation'], ['organisation'], { onDelete: 'CASCADE' })
export class PersonEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @Column({ type: 'integer' })
  position!: number;
}
