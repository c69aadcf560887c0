import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentVersionEntity } from './document-version-entity';

/** The bytes of a version, apart from it so that lists never touch them. */
@Entity({ name: 'document_content' })
@ForeignKey(() => DocumentVersionEntity, ['organisation', 'document', 'version'], ['organisation', 'document', 'version'], { onDelete: 'CASCADE' })
export class DocumentContentEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  document!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'bytea' })
  content!: Buffer;
}
