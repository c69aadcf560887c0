import { DELETE_JOB } from '../sql/delete-job';
import { DRAW_NUMBERS } from '../sql/draw-numbers';
import { HISTORY_STEP } from '../sql/history-step';
import { INSERT_JOBS } from '../sql/insert-jobs';
import { loadCases, type LoadShape, TARGET_COLUMNS, type TargetColumn } from '../sql/load-cases';
import { LOCK_DATA_STORES } from '../sql/lock-data-stores';
import { LOAD_JOBS, LOAD_PIECES, LOAD_TASKS } from '../sql/load-more';
import { writeBatch } from '../sql/write-batch';
import { WRITE_PARTS, type WritePartName } from '../sql/write-parts';

/** A statement with a name: each connection plans it once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export const DRAW: Statement = { name: 'draw-numbers', text: DRAW_NUMBERS };
export const LOCK_STORES: Statement = { name: 'lock-data-stores', text: LOCK_DATA_STORES };
export const DELETE: Statement = { name: 'delete-job', text: DELETE_JOB };
export const INSERT: Statement = { name: 'insert-jobs', text: INSERT_JOBS };
export const MORE_PIECES: Statement = { name: 'more-pieces', text: LOAD_PIECES };
export const MORE_TASKS: Statement = { name: 'more-tasks', text: LOAD_TASKS };
export const MORE_JOBS: Statement = { name: 'more-jobs', text: LOAD_JOBS };
export const STEP_KEPT: Statement = { name: 'history-step', text: HISTORY_STEP };

const COLUMNS = Object.keys(TARGET_COLUMNS) as TargetColumn[];
const PARTS = Object.keys(WRITE_PARTS) as WritePartName[];

/**
 * Parts that most steps do without. They come all together or not at all, so that the number of different statements, each kept ready on each connection,
 * stays small.
 */
const SELDOM: ReadonlySet<WritePartName> = new Set([
  'receipts',
  'candidatesRemoved',
  'candidatesAdded',
  'subscriptionsEnded',
  'subscriptionsInserted',
  'incidentsInserted',
  'sitesMoved',
  'numbersVoided',
  'documentsLocked',
  'dataStores',
  'caseNumbers',
]);

const made = new Map<string, Statement>();

/** Makes a statement once. */
function once(name: string, text: () => string): Statement {
  const known = made.get(name) ?? { name, text: text() };
  made.set(name, known);
  return known;
}

/** A set as a short name: one bit for each member. */
function bits<T>(all: readonly T[], has: (member: T) => boolean): string {
  return all.reduce((mask, member, index) => (has(member) ? mask + 2 ** index : mask), 0).toString(36);
}

/** The locking SELECT for what the targets of a batch name. */
export function loadStatement(shape: LoadShape): Statement {
  return once(`load-${bits(COLUMNS, (column) => shape.columns.includes(column))}${shape.waits ? '-waits' : ''}`, () => loadCases(shape));
}

/** Columns in the order of their parameters. */
export function columnsFor(needed: ReadonlySet<TargetColumn>): readonly TargetColumn[] {
  return COLUMNS.filter((column) => needed.has(column));
}

/** The write of a batch with rows for the given parts, and the parts it takes, in the order of their parameters. */
export function writeStatement(filled: ReadonlyMap<WritePartName, string>): { readonly statement: Statement; readonly parts: readonly WritePartName[] } {
  const withSeldom = [...filled.keys()].some((part) => SELDOM.has(part));
  const parts = PARTS.filter((part) => filled.has(part) || (withSeldom && SELDOM.has(part)));
  return { statement: once(`write-${bits(PARTS, (part) => parts.includes(part))}`, () => writeBatch(parts)), parts };
}

/** Statements of every kind, with all of their parts: their plans are looked at by a test. */
export const HOT_STATEMENTS: readonly Statement[] = [
  loadStatement({ columns: COLUMNS, waits: false }),
  loadStatement({ columns: COLUMNS, waits: true }),
  loadStatement({ columns: ['task'], waits: false }),
  writeStatement(new Map(PARTS.map((part) => [part, '']))).statement,
  DRAW,
  LOCK_STORES,
  DELETE,
  INSERT,
  STEP_KEPT,
  MORE_PIECES,
  MORE_TASKS,
  MORE_JOBS,
];
