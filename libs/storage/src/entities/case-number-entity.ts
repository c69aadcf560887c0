import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Last running number of cases per organisation and year; drawn in the transaction that starts the case. */
@Entity({ name: 'case_number' })
export class CaseNumberEntity {
  @PrimaryColumn({ type: 'text' })
  organisation!: string;

  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Column({ type: 'integer' })
  last!: number;
}
