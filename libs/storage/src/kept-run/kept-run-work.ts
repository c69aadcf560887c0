import { Defect, type Instant, type OrganisationId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';

/** Which run to bring to its end, and how. */
export interface KeptRunWork {
  readonly organisation: OrganisationId;
  /** A run that was opened; it may have been cut off anywhere. */
  readonly run: string;
  readonly now: () => Instant;
  /** Cases at a time; each kind of run has its own default. */
  readonly batch?: number;
  /** Asked before each batch; true leaves the rest for a later call. */
  readonly stop?: () => boolean;
}

/** The run as it is now. */
export async function openedRun<Run>(pool: Pool, { organisation, run: id }: KeptRunWork, read: (pool: Pool, organisation: OrganisationId, id: string) => Promise<Run | undefined>): Promise<Run> {
  const run = await read(pool, organisation, id);
  if (!run) throw new Defect(`Expected run ${id} to be opened but it is not`);
  return run;
}
