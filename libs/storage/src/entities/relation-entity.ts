import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person-entity';

/** 分管, 主管, 对口, B角, 主持工作: who stands to whom or to which unit. */
@Entity({ name: 'relation' })
@ForeignKey(() => PersonEntity, ['organisation', 'person'], ['organisation', 'id'], { onDelete: 'CASCADE' })
@Check('relation_kind', `kind IN ('in-charge', 'principal', 'counterpart-deputy', 'counterpart-secretary', 'substitute', 'acting')`)
export class RelationEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  /** Order within the directory; the key, because each other part may be absent. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  person!: string;

  @Column({ type: 'text', nullable: true })
  unit!: string | null;

  @Column({ type: 'text', nullable: true })
  forPerson!: string | null;

  @Column({ type: 'text', nullable: true })
  forPost!: string | null;
}
