import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** A document that travels with a case; locked at 签发. */
@Entity({ name: 'document' })
@Index('document_of_instance', ['organisation', 'instance', 'createdAt', 'id'])
export class DocumentEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  instance!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ type: 'text' })
  createdBy!: string;

  @Column({ ...INSTANT, nullable: true })
  lockedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  lockedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  lockedTask!: string | null;
}
