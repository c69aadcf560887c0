import type { Json } from '@liuzhuan/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** What a command with an idempotency key came to: written with its changes, given again when it is repeated, removed after some days. */
@Entity({ name: 'idempotency' })
@Index('idempotency_kept', ['keptAt'])
export class IdempotencyEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  /** Person, or `*` for services. */
  @PrimaryColumn({ type: 'text' })
  actor!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  /** SHA-256 of command and input, base64. */
  @Column({ type: 'text' })
  request!: string;

  @Column({ type: 'json' })
  answer!: Json;

  @Column({ type: 'text' })
  instance!: string;

  @Column(INSTANT)
  keptAt!: Date;
}
