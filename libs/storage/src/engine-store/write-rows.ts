import type { ChangeSet, Loaded, Repeatable, TaskRecord } from '@liuzhuan/engine';
import type { JobId, Json } from '@liuzhuan/kernel';
import type { WritePartName } from '../sql/write-parts';
import type { CasePart } from './case-part';
import { participantsOf } from './participants-of';
import { requestHash } from './request-hash';
import { storedCase } from './stored-case';

/** What one command of a batch writes. */
export interface Writing {
  readonly changes: ChangeSet;
  /** What it was decided from: who is known to take part in the case already. */
  readonly loaded: Loaded;
  /** Of a case in pieces. */
  readonly part?: CasePart;
  readonly repeatable?: Repeatable;
  readonly answer?: Json;
  /** Trace of the command, kept with its jobs. */
  readonly trace?: string;
}

/** What a batch writes beside its changes. */
export interface BesideChanges {
  /** Jobs of commands that change no case. */
  readonly jobsDone: readonly JobId[];
  /** Where fewer cases were started than numbers were drawn. */
  readonly caseNumbers: readonly { readonly year: number; readonly last: number }[];
}

type Rows = readonly object[];
const each = (writings: readonly Writing[], rows: (changes: ChangeSet, writing: Writing) => Rows): Rows => writings.flatMap((writing) => rows(writing.changes, writing));

/** A task opened and changed by the same command is inserted as it ends up: one statement cannot insert a row and update it. */
function opened({ tasksInserted, tasksUpdated }: ChangeSet): readonly TaskRecord[] {
  return tasksInserted.map((task) => tasksUpdated.findLast((row) => row.id === task.id) ?? task);
}

function changed({ tasksInserted, tasksUpdated }: ChangeSet): readonly TaskRecord[] {
  const last = new Map(tasksUpdated.map((task) => [task.id, task]));
  for (const task of tasksInserted) last.delete(task.id);
  return [...last.values()];
}

const isOffered = (task: TaskRecord) => task.status === 'open' && task.assignee === null;
const ofOne = (changes: ChangeSet) => <R extends { readonly organisation: string }>(row: R) => row.organisation === changes.organisation;

/** Parts that make up the cases themselves. */
type CasePartName = 'instanceInserted' | 'instanceUpdated' | 'piecesWritten' | 'piecesGone';

/** The rows of each part, in the words of its fields. */
const ROWS: Readonly<Record<Exclude<WritePartName, CasePartName>, (writings: readonly Writing[], beside: BesideChanges) => Rows>> = {
  taskInserted: (writings) => each(writings, (changes) => opened(changes).filter(ofOne(changes))),
  taskUpdated: (writings) => each(writings, (changes) => changed(changes).filter(ofOne(changes))),
  history: (writings) => each(writings, (changes) => changes.history),
  participants: (writings) => each(writings, newParticipants),
  jobEnded: (writings) => each(writings, ({ instance, jobsEnded }) => jobsEnded.map((site) => ({ ...site, instance: instance.id }))),
  jobDone: (writings, { jobsDone }) => [...writings.flatMap(({ changes }) => changes.jobsDone), ...jobsDone].map((id) => ({ id })),
  jobInserted: (writings) => each(writings, (changes, { trace }) => changes.jobsInserted.filter(ofOne(changes)).map((job) => (trace === undefined ? job : { ...job, trace }))),
  notices: (writings) => each(writings, (changes) => changes.notices.filter(ofOne(changes))),
  answers: (writings) => each(writings, ({ instance, history }, { repeatable, answer = null }) =>
    repeatable ? [{ actor: repeatable.actor, key: repeatable.key, request: requestHash(repeatable), answer, instance: instance.id, at: history.at(-1)?.at ?? instance.startedAt }] : []),
  receipts: (writings) => each(writings, ({ instance, history, receipt }) => (receipt ? [{ ...receipt, instance: instance.id, at: history.at(-1)?.at ?? instance.startedAt }] : [])),
  candidatesRemoved: (writings) => each(writings, candidatesRemoved),
  candidatesAdded: (writings) =>
    each(writings, (changes) => [...opened(changes), ...changed(changes)].filter(isOffered).flatMap((task) => [...new Set(task.candidates)].map((person) => ({ person, task: task.id })))),
  subscriptionsEnded: (writings) => each(writings, ({ instance, subscriptionsEnded }) => subscriptionsEnded.map((site) => ({ ...site, instance: instance.id }))),
  subscriptionsInserted: (writings) => each(writings, (changes) => changes.subscriptionsInserted.filter(ofOne(changes))),
  incidentsInserted: (writings) => each(writings, (changes) => changes.incidentsInserted.filter(ofOne(changes))),
  incidentsResolved: (writings) => each(writings, ({ instance, incidentsResolved }) => incidentsResolved.map(({ id, site, at }) => ({ id, ...site, at, instance: instance.id }))),
  sitesMoved: (writings) => each(writings, ({ instance, sitesMoved = [] }) => sitesMoved.map((site) => ({ ...site, instance: instance.id }))),
  numbersVoided: (writings) => each(writings, (changes) => changes.numbersVoided),
  documentsLocked: (writings) => each(writings, ({ instance, documentsLocked }) => (documentsLocked ? [{ ...documentsLocked, instance: instance.id }] : [])),
  dataStores: (writings) => lastValues(writings),
  caseNumbers: (_, { caseNumbers }) => caseNumbers,
};

/** Of a data store that several commands of a batch write, what the last of them made of it. */
function lastValues(writings: readonly Writing[]): Rows {
  const values = writings.flatMap(({ changes }) => changes.dataStoresWritten ?? []);
  return [...new Map(values.map((row) => [row.name, row])).values()];
}

/** Persons the case does not know yet. Who already holds or may take one of its tasks, or started it, is on the case since then. */
function newParticipants(changes: ChangeSet, { loaded }: Writing): Rows {
  const known = new Set<string | null>(loaded.instance ? [loaded.instance.starter] : []);
  for (const task of loaded.openTasks) for (const person of [task.assignee, ...task.candidates]) known.add(person);
  const { id: instance, startedAt } = changes.instance;
  return participantsOf(changes).flatMap((person) => (known.has(person) ? [] : [{ instance, person, startedAt }]));
}

/** Those to whom a task was offered and is no longer; a task that nobody was offered has none. */
function candidatesRemoved(changes: ChangeSet, { loaded }: Writing): Rows {
  return changed(changes).flatMap((task) => {
    const before = loaded.openTasks.find((row) => row.id === task.id);
    if (before && (!isOffered(before) || before.candidates.length === 0)) return [];
    return [{ id: task.id, candidates: isOffered(task) ? task.candidates : [] }];
  });
}

const NAMES = Object.keys(ROWS) as (keyof typeof ROWS)[];

/** The cases of a batch; a case's row is long, and its text is made once. */
function casesOf(writings: readonly Writing[], pieceFrom: number): readonly (readonly [CasePartName, readonly string[]])[] {
  const stored = writings.map(({ changes, loaded, part }) => ({ isNew: changes.instance.revision === 1, ...storedCase(changes, loaded, part, pieceFrom) }));
  return [
    ['instanceInserted', stored.flatMap(({ isNew, row }) => (isNew ? [row] : []))],
    ['instanceUpdated', stored.flatMap(({ isNew, row }) => (isNew ? [] : [row]))],
    ['piecesWritten', stored.flatMap(({ written }) => written.map((row) => JSON.stringify(row)))],
    ['piecesGone', stored.flatMap(({ gone }) => gone.map((row) => JSON.stringify(row)))],
  ];
}

/** The parts that have rows, with their rows as JSON text. `pieceFrom`: length of a case's row from which on it is kept in pieces. */
export function writeRows(writings: readonly Writing[], beside: BesideChanges, pieceFrom: number): ReadonlyMap<WritePartName, string> {
  const filled = new Map<WritePartName, string>();
  for (const [name, rows] of casesOf(writings, pieceFrom)) if (rows.length > 0) filled.set(name, `[${rows.join(',')}]`);
  for (const name of NAMES) {
    const rows = ROWS[name](writings, beside);
    if (rows.length > 0) filled.set(name, JSON.stringify(rows));
  }
  return filled;
}
