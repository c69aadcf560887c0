import type { Decision, JobRecord, Loaded, Piece, PieceKey, TaskRecord } from '@liuzhuan/engine';
import { Defect } from '@liuzhuan/kernel';
import type { CasePart } from './case-part';
import type { Loading } from './load';
import { rangeOf } from './piece-range';
import { MORE_JOBS, MORE_PIECES, MORE_TASKS } from './statements';
import type { Transaction } from './transaction';

/** A decision that needs more of its case. */
export interface Lacking {
  readonly loading: Loading;
  readonly decision: Extract<Decision<unknown>, { readonly kind: 'load' }>;
}

/** A case of which only a part is loaded. */
interface InPart extends Lacking {
  readonly part: CasePart;
  readonly instance: string;
}

/**
 * Reads what decisions lack, for all of a batch together: pieces with one statement, tasks with another, jobs with a third. Their cases are locked, so that nobody changes
 * them in between. Gives the loadings, in the same order, with what was read.
 */
export async function loadMore(transaction: Transaction, lacking: readonly Lacking[]): Promise<readonly Loading[]> {
  const jobs = await loadJobs(transaction, lacking);
  const parts = lacking.flatMap((open) => (open.decision.jobs ? [] : [inPart(open)]));
  await loadPieces(transaction, parts);
  const tasks = await loadTasks(transaction, parts);
  const read = new Map(parts.map((part, place) => [part.loading, withParts(part, tasks.get(place) ?? [])]));
  return lacking.map(({ loading }, place): Loading => read.get(loading) ?? { ...loading, loaded: { ...loading.loaded, jobs: jobs.get(place) ?? [] } });
}

function withParts({ loading, part, decision }: InPart, tasks: readonly TaskRecord[]): Loading {
  const { instance } = loading.loaded;
  return { ...loading, loaded: { ...loading.loaded, ...(instance && { instance: { ...instance, state: part.state } }), ...withTasks(loading.loaded, decision, tasks) } };
}

/** What waits for its time in the cases of the decisions that asked for it, by the place of the decision. */
async function loadJobs(transaction: Transaction, lacking: readonly Lacking[]): Promise<ReadonlyMap<number, readonly JobRecord[]>> {
  const asked = lacking.flatMap(({ decision, loading: { loaded } }, place) => (decision.jobs && loaded.instance ? [{ place, instance: loaded.instance.id }] : []));
  const found = new Map<number, JobRecord[]>(asked.map(({ place }) => [place, []]));
  if (asked.length === 0) return found;
  const columns = [asked.map(({ place }) => place), asked.map(({ instance }) => instance)];
  const rows = await transaction.run<{ readonly place: number; readonly job: JobRecord }>(MORE_JOBS, [organisationOf(lacking), ...columns]);
  for (const { place, job } of rows) found.get(place)?.push(job);
  return found;
}

function inPart(lacking: Lacking): InPart {
  const { part, loaded } = lacking.loading;
  if (!part || !loaded.instance) throw new Defect('Expected a decision over a whole case to have all it needs but it asks for more');
  return { ...lacking, part, instance: loaded.instance.id };
}

async function loadPieces(transaction: Transaction, parts: readonly InPart[]): Promise<void> {
  const wanted = parts.map(({ part, decision }) => (decision.piece === undefined ? [] : part.wants(decision.piece)));
  const asked = wanted.flatMap((keys, place) => keys.map((key) => ({ place, instance: parts[place]?.instance, ...rangeOf(key) })));
  if (asked.length === 0) return;
  const columns = [asked.map(({ place }) => place), asked.map(({ instance }) => instance), asked.map(({ first }) => first), asked.map(({ last }) => last)];
  const rows = await transaction.run<{ readonly place: number; readonly piece: PieceKey; readonly content: Piece }>(MORE_PIECES, [organisationOf(parts), ...columns]);
  parts.forEach(({ part }, place) => part.add(wanted[place] ?? [], rows.flatMap((row) => (row.place === place ? [[row.piece, row.content] as const] : []))));
}

/** Visits are `a` with a number. */
const ALL_VISITS = { first: '', last: 'b' };

/** Open tasks that decisions asked for, by the place of the decision. */
async function loadTasks(transaction: Transaction, parts: readonly InPart[]): Promise<ReadonlyMap<number, readonly TaskRecord[]>> {
  const asked = parts.flatMap(({ decision: { tasks = [] }, instance }, place) =>
    (tasks === 'all' ? [ALL_VISITS] : tasks.map((visit) => ({ first: visit, last: visit }))).map((range) => ({ place, instance, ...range })));
  const found = new Map<number, TaskRecord[]>();
  if (asked.length === 0) return found;
  const columns = [asked.map(({ place }) => place), asked.map(({ instance }) => instance), asked.map(({ first }) => first), asked.map(({ last }) => last)];
  const rows = await transaction.run<{ readonly place: number; readonly task: TaskRecord }>(MORE_TASKS, [organisationOf(parts), ...columns]);
  for (const { place, task } of rows) {
    const known = found.get(place);
    if (known) known.push(task);
    else found.set(place, [task]);
  }
  return found;
}

function withTasks({ openTasks, tasksAt = [] }: Loaded, { tasks }: Lacking['decision'], found: readonly TaskRecord[]): Partial<Loaded> {
  if (tasks === undefined) return {};
  if (tasks === 'all') return { openTasks: found, tasksAt: undefined };
  return { openTasks: [...openTasks, ...found], tasksAt: [...tasksAt, ...tasks] };
}

const organisationOf = ([first]: readonly Lacking[]): string | undefined => first?.loading.command.organisation;
