import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';
import { DocumentEntity } from './document-entity';

/** One version of a document; its bytes are in `document_content`. */
@Entity({ name: 'document_version' })
@ForeignKey(() => DocumentEntity, ['organisation', 'document'], ['organisation', 'id'], { onDelete: 'CASCADE' })
export class DocumentVersionEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  document!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  mediaType!: string;

  /** Bytes. */
  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  author!: string;

  @Column(INSTANT)
  createdAt!: Date;
}
