import type { Clock, CommandTarget, IncidentRecord, InstanceRecord, JobRecord, Loaded, TaskRecord } from '@liuzhuan/engine';
import type { LoadRow } from '../sql/locked-case';
import { caseYear } from './case-year';
import { LOAD } from './statements';
import type { Transaction } from './transaction';

type Existing = Exclude<CommandTarget, { readonly kind: 'new' }>;

/** The id each target is looked up by, and where its row goes. */
const LOOKUPS: { readonly [K in Existing['kind']]: { id(target: Extract<Existing, { kind: K }>): string; as(row: object): Partial<Loaded> } } = {
  instance: { id: (target) => target.instance, as: () => ({}) },
  task: { id: (target) => target.task, as: (row) => ({ task: row as TaskRecord }) },
  job: { id: (target) => target.job, as: (row) => ({ job: row as JobRecord }) },
  incident: { id: (target) => target.incident, as: (row) => ({ incident: row as IncidentRecord }) },
};

/** Opens the transaction with the target's locking SELECT. A target that is not there gives an empty answer: what that means is the command's to say. */
export async function load(transaction: Transaction, target: CommandTarget, clock: Clock): Promise<Loaded> {
  if (target.kind === 'new') {
    const [row] = await transaction.begin<{ number: number }>(LOAD.new, [target.organisation, caseYear(target, clock)]);
    return { openTasks: [], historySeq: 0, nextCaseNumber: row?.number };
  }
  const lookup = LOOKUPS[target.kind] as { id(target: Existing): string; as(row: object): Partial<Loaded> };
  const values = [lookup.id(target)];
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
  };
}
