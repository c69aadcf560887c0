import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** A message for which nobody waits yet; taken by the first subscriber. One that has expired stays until an administrator sends it again or discards it. */
@Entity({ name: 'message_buffer' })
@Index('message_buffer_lookup', ['organisation', 'name', 'key', 'sentAt'])
@Index('message_buffer_sent', ['organisation', 'sentAt', 'id'])
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

  /** Case that sent it. */
  @Column({ type: 'text', nullable: true })
  sender!: string | null;

  /** Not handed out before: whoever waited for it could not take it. */
  @Column(INSTANT)
  retryAt!: Date;

  /** Why who was to get it could not take it: code, message and cure; null: nobody was. */
  @Column({ type: 'json', nullable: true })
  failure!: Json | null;
}
