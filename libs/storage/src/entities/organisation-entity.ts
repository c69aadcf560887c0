import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT } from './instant-column';

/** One office (单位): the tenant. `*` stands for the whole country (national calendar). */
@Entity({ name: 'organisation' })
export class OrganisationEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Grows with every change of people; readers keep a directory until it differs. */
  @Column({ type: 'integer', default: 1 })
  directoryRevision!: number;

  @Column({ type: 'integer', default: 1 })
  calendarRevision!: number;

  @Column({ ...INSTANT, default: () => 'now()' })
  createdAt!: Date;
}
