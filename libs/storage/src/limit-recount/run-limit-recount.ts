import type { InstanceId } from '@liuzhuan/kernel';
import type { Pool } from 'pg';
import { type KeptRunWork, openedRun } from '../kept-run/kept-run-work';
import { limitRecount, type LimitRecount } from './limit-recounts';
import { CLOSE_RECOUNT, GIVE_UP_RECOUNT, NEXT_CASES, NOTE_BATCH, TAKE_RECOUNT } from './limit-recount-statements';

/** What one case came to, in limits; `failed` when it could not be looked at. A case that has ended meanwhile has none. */
export type RecountedCase = Readonly<Record<'earlier' | 'later' | 'same' | 'unclear', number>> | 'failed';

/** A run to bring to its end; 40 cases at a time by default. */
export interface LimitRecountWork extends KeptRunWork {
  /** Counts the limits of one case anew, in a transaction of its own. Asked again for the same run and case, it answers the same. */
  readonly recount: (run: LimitRecount, instance: InstanceId) => Promise<RecountedCase>;
  /** Seconds the run is kept from other servers; default 30. */
  readonly lease?: number;
}

/**
 * Brings a run to its end, batch by batch, in the order in which the cases were started. It may be cut off at any instant and is gone on with by calling it again; one server
 * at a time is at it, and a dead one's lease runs out. Cases begun while it runs are counted by the new calendar already, and looked at all the same.
 * @returns the run as it is now; not finished when it was stopped here, or another server has it
 */
export async function runLimitRecount(pool: Pool, work: LimitRecountWork): Promise<LimitRecount> {
  const { organisation, run: id, lease = 30 } = work;
  const { rowCount } = await pool.query(TAKE_RECOUNT, [organisation, id, lease]);
  if (rowCount === 0) return openedRun(pool, work, limitRecount);
  const end = await goThrough(pool, work);
  if (end === 'through') await pool.query(CLOSE_RECOUNT, [organisation, id, work.now()]);
  if (end === 'left') await pool.query(GIVE_UP_RECOUNT, [organisation, id]);
  return openedRun(pool, work, limitRecount);
}

/** `through`: nothing is left to do; `left`: the rest is for whoever wants it; `lost`: this server was slow, and the run is in other hands. */
async function goThrough(pool: Pool, work: LimitRecountWork): Promise<'through' | 'left' | 'lost'> {
  const { organisation, batch = 40, lease = 30 } = work;
  for (;;) {
    if (work.stop?.()) return 'left';
    const run = await openedRun(pool, work, limitRecount);
    if (run.stopped) return 'through';
    const { rows } = await pool.query<{ instance: InstanceId }>(NEXT_CASES, [organisation, run.place, batch]);
    const last = rows.at(-1)?.instance;
    if (last === undefined) return 'through';
    const cases = await Promise.all(rows.map(({ instance }) => work.recount(run, instance)));
    const { rowCount } = await pool.query(NOTE_BATCH, [organisation, run.id, run.place, last, lease, JSON.stringify(figuresOf(cases))]);
    if (rowCount === 0) return 'lost';
  }
}

function figuresOf(cases: readonly RecountedCase[]): object {
  const counted = cases.flatMap((recounted) => (recounted === 'failed' ? [] : [recounted]));
  const sum = (figure: keyof (typeof counted)[number]) => counted.reduce((total, { [figure]: count }) => total + count, 0);
  return {
    looked: cases.length,
    moved: counted.filter(({ earlier, later }) => earlier + later > 0).length,
    failed: cases.length - counted.length,
    ...{ earlier: sum('earlier'), later: sum('later'), same: sum('same'), unclear: sum('unclear') },
  };
}
