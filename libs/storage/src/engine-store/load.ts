import type { Clock, CommandTarget, IncidentRecord, InstanceRecord, JobRecord, Loaded, TaskRecord } from '@liuzhuan/engine';
import type { LoadRow } from '../sql/locked-case';
import { caseYear } from './case-year';
import { LOAD } from './statements';
import type { Transaction } from './transaction';

type Existing = Exclude<CommandTarget, { readonly kind: 'new' }>;

interface Lookup<T extends Existing> {
  values(target: T): readonly (string | null)[];
  as(row: object): Partial<Loaded>;
}

/** What each target is looked up by, and where its row goes. */
const LOOKUPS: { readonly [K in Existing['kind']]: Lookup<Extract<Existing, { readonly kind: K }>> } = {
  instance: { values: (target) => [target.instance, target.job ?? null], as: () => ({}) },
  task: { values: (target) => [target.task], as: (row) => ({ task: row as TaskRecord }) },
  job: { values: (target) => [target.job], as: (row) => ({ job: row as JobRecord }) },
  incident: { values: (target) => [target.incident], as: (row) => ({ incident: row as IncidentRecord }) },
};

/** Opens the transaction with the target's locking SELECT. A target that is not there gives an empty answer: what that means is the command's to say. */
export async function load(transaction: Transaction, target: CommandTarget, clock: Clock): Promise<Loaded> {
  if (target.kind === 'new') {
    const values = [target.organisation, caseYear(target, clock), target.job ?? null];
    const [row] = await transaction.begin<{ number: number; extra_job: JobRecord | null }>(LOAD.new, values);
    return { openTasks: [], historySeq: 0, nextCaseNumber: row?.number, ...(row?.extra_job && { job: row.extra_job }) };
  }
  const lookup = LOOKUPS[target.kind] as Lookup<Existing>;
  const values = lookup.values(target);
  let [row] = await transaction.begin<LoadRow>(LOAD[target.kind], values);
  if (row && !row.fresh) [row] = await transaction.run<LoadRow>(LOAD[target.kind], values);
  return row ? loadedOf(row, lookup.as) : { openTasks: [], historySeq: 0 };
}

function loadedOf(row: LoadRow, as: (row: object) => Partial<Loaded>): Loaded {
  return {
    ...(row.instance && { instance: row.instance as InstanceRecord }),
    openTasks: (row.open_tasks ?? []) as readonly TaskRecord[],
    historySeq: row.history_seq ?? 0,
    ...(row.target && as(row.target)),
    ...(row.extra_job && { job: row.extra_job as JobRecord }),
  };
}
