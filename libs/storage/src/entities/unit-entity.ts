import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation-entity';

/** A unit (科室) of an organisation, or an outside one that takes part in its flows. */
@Entity({ name: 'unit' })
@ForeignKey(() => OrganisationEntity, ['organisation'], ['organisation'], { onDelete: 'CASCADE' })
@Check('unit_kind', `kind IN ('leadership', 'section', 'outside')`)
export class UnitEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  parent!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  /** Place in the directory; also the order in which rules list units. */
  @Column({ type: 'integer' })
  position!: number;
}
