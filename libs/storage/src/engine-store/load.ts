import { type Clock, type FirstAnswer, type IncidentRecord, type InstanceRecord, type JobRecord, joinSnapshot, type Loaded, type Repeatable, type SnapshotRoot, type TaskRecord } from '@liuzhuan/engine';
import type { Json } from '@liuzhuan/kernel';
import type { LoadRow, TargetColumn } from '../sql/load-cases';
import { CasePart } from './case-part';
import { caseYear } from './case-year';
import type { Command } from './command';
import { requestHash } from './request-hash';
import { columnsFor, loadStatement } from './statements';
import type { Transaction } from './transaction';

/** What the locking SELECT brought for one command. */
export interface Loading {
  readonly command: Command;
  /** Somebody else has the case. */
  readonly isBusy: boolean;
  readonly loaded: Loaded;
  /** Of a case in pieces. */
  readonly part?: CasePart;
  /** Of a new case: its year, and the highest number drawn for that year in this transaction. */
  readonly numbers?: { readonly year: number; readonly last: number };
}

type Value = string | number | null;
type Row = Partial<Record<TargetColumn, Value>>;

/** What a command is looked up by. */
function rowOf({ work: { target, repeatable } }: Command, clock: Clock): Row {
  const row: Row = repeatable ? { actor: repeatable.actor, key: repeatable.key } : {};
  switch (target.kind) {
    case 'new':
      return { ...row, year: caseYear(target, clock), ...(target.job !== undefined && { delivery: target.job }) };
    case 'instance':
      return { ...row, instance: target.instance, ...(target.job !== undefined && { delivery: target.job }) };
    case 'task':
      return { ...row, task: target.task };
    case 'job':
      return { ...row, job: target.job };
    case 'incident':
      return { ...row, incident: target.incident };
  }
}

/**
 * Opens the transaction with the locking SELECT for all commands of a batch, which are of one organisation. A target that is not there gives an empty
 * answer: what that means is the command's to say.
 */
export async function load(transaction: Transaction, commands: readonly Command[], clock: Clock, waits: boolean): Promise<readonly Loading[]> {
  const targets = commands.map((command) => rowOf(command, clock));
  const found = await transaction.begin<LoadRow>(...selectOf(commands, targets, waits));
  const stale = found.filter((row) => row.instance !== null && !row.fresh).map((row) => row.place - 1);
  if (stale.length > 0) {
    // The locks are held now, and a statement that begins under them sees what the others left. Numbers have been drawn already.
    const again = stale.flatMap((index) => commands[index] ?? []);
    const rows = await transaction.run<LoadRow>(...selectOf(again, stale.map((index) => targets[index] ?? {}), waits));
    for (const row of rows) found[found.findIndex((old) => old.place - 1 === stale[row.place - 1])] = { ...row, place: (stale[row.place - 1] ?? 0) + 1 };
  }
  return found.sort((one, other) => one.place - other.place).flatMap((row) => {
    const command = commands[row.place - 1];
    return command ? [loadingOf(command, row, targets[row.place - 1]?.year)] : [];
  });
}

function selectOf(commands: readonly Command[], targets: readonly Row[], waits: boolean): [ReturnType<typeof loadStatement>, unknown[]] {
  const columns = columnsFor(new Set(targets.flatMap((row) => Object.keys(row) as TargetColumn[])));
  return [loadStatement({ columns, waits }), [commands[0]?.organisation, ...columns.map((column) => targets.map((row) => row[column] ?? null))]];
}

function loadingOf(command: Command, row: LoadRow, year: Value | undefined): Loading {
  const { repeatable } = command.work;
  const job = row.job ?? row.delivery;
  const record = row.instance as InstanceRecord | null;
  const task = row.task as TaskRecord | null;
  const part = record && row.pieces ? new CasePart(record.state as unknown as SnapshotRoot, row.pieces) : undefined;
  const loaded: Loaded = {
    ...(record && { instance: part ? { ...record, state: part.state } : record }),
    openTasks: (row.open_tasks ?? []) as readonly TaskRecord[],
    ...(part && tasksOf(task)),
    historySeq: row.history_seq ?? 0,
    ...(task && { task }),
    ...(row.incident && { incident: row.incident as IncidentRecord }),
    ...(job && { job: job as JobRecord }),
    ...(row.first && repeatable && { first: firstOf(row.first, repeatable) }),
  };
  return { command, isBusy: row.busy, loaded, ...(part && { part }), ...(typeof year === 'number' && row.last_number !== null && { numbers: { year, last: row.last_number } }) };
}

/** Of a case in pieces the target's own task is known. */
function tasksOf(task: TaskRecord | null): Pick<Loaded, 'openTasks' | 'tasksAt'> {
  return { openTasks: task?.status === 'open' ? [task] : [], tasksAt: task?.status === 'open' ? [task.activation] : [] };
}

/** A case in pieces comes without any: what was answered does not depend on its state. */
function answered(record: InstanceRecord): InstanceRecord {
  return 'pieces' in record.state ? { ...record, state: joinSnapshot(record.state as unknown as SnapshotRoot, [], { partial: true }) } : record;
}

function firstOf({ request, answer, instance }: NonNullable<LoadRow['first']>, repeatable: Repeatable): FirstAnswer {
  return { isSameRequest: request === requestHash(repeatable), answer: answer as Json, ...(instance && { instance: answered(instance as InstanceRecord) }) };
}
