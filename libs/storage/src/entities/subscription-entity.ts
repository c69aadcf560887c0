import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A waiting message or signal catch. */
@Entity({ name: 'subscription' })
@Check('subscription_event', `event IN ('message', 'signal')`)
@Index('subscription_lookup', ['organisation', 'event', 'name', 'key'])
export class SubscriptionEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  instance!: string;

  @PrimaryColumn({ type: 'text' })
  activation!: string;

  @PrimaryColumn({ type: 'text' })
  node!: string;

  @PrimaryColumn({ type: 'text' })
  event!: string;

  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  key!: string | null;
}
