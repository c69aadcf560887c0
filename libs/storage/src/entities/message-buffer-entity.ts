import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** A message for which nobody waits yet; taken by the first subscriber, dropped when it expires. */
@Entity({ name: 'message_buffer' })
@Index('message_buffer_lookup', ['organisation', 'name', 'key', 'sentAt'])
@Index('message_buffer_expiry', ['expiresAt'], { where: `expires_at IS NOT NULL` })
export class MessageBufferEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ type: 'json' })
  payload!: Json;

  @Column(INSTANT)
  sentAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  expiresAt!: Date | null;
}
