import { randomUUID } from 'node:crypto';
import type { ChangeSet, Clock, Decision, Outcome } from '@liuzhuan/engine';
import { faultOf } from '../database/database-fault';
import type { Command, Doubtful } from './command';
import { type Decided, decideBatch, type Final, unusedNumbers } from './decide-batch';
import { load, type Loading } from './load';
import { DELETE, INSERT, STEP_KEPT, writeStatement } from './statements';
import type { Transaction } from './transaction';
import { type Writing, writeRows } from './write-rows';

/** What became of a command in a transaction that ended well. */
export type Verdict =
  | { readonly kind: 'settled'; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Goes on in a transaction of its own, where it may wait. */
  | { readonly kind: 'alone' }
  /** Waits in line again: another command of its case went first, or a neighbour's numbers had to be given back. */
  | { readonly kind: 'again' };

/** How a batch is carried out. */
export interface BatchOptions {
  readonly clock: Clock;
  /** A single command that waits for its case. */
  readonly waits: boolean;
  /** Length of a case's row from which on it is kept in pieces. */
  readonly pieceFrom: number;
}

export type Verdicts = ReadonlyMap<Command, Verdict>;

/**
 * Carries out commands of one organisation in one transaction: one locking SELECT for all, pure decisions, one write, one commit. Throws when the
 * transaction failed, and then none of them was carried out.
 */
export async function runBatch(transaction: Transaction, commands: readonly Command[], options: BatchOptions): Promise<Verdicts> {
  const { waits } = options;
  const loadings = await load(transaction, commands, options.clock, waits);
  const verdicts = new Map<Command, Verdict>();
  const ready = oneOfEachCase(loadings, verdicts);
  const kept = await keptAfterAll(transaction, ready);
  const keptLoadings = kept.map(({ loading }) => loading);
  const decided = [...kept, ...(await decideBatch(transaction, ready.filter((loading) => !keptLoadings.includes(loading)), keptLoadings))];
  const spoiled = decided.filter(({ hasDrawn, final }) => hasDrawn && final.kind !== 'write');
  if (spoiled.length > 0) await giveBack(transaction, decided, verdicts, waits);
  else await conclude(transaction, decided, verdicts, options);
  return verdicts;
}

/** Sorts out those whose case somebody else has, and those that meet another command of their case, which goes first. */
function oneOfEachCase(loadings: readonly Loading[], verdicts: Map<Command, Verdict>): readonly Loading[] {
  const cases = new Set<string>();
  return loadings.filter(({ command, isBusy, loaded }) => {
    const id = loaded.instance?.id;
    if (isBusy) verdicts.set(command, { kind: 'alone' });
    else if (id !== undefined && cases.has(id)) verdicts.set(command, { kind: 'again' });
    if (id !== undefined) cases.add(id);
    return !verdicts.has(command);
  });
}

/**
 * Those of which an earlier attempt was committed although its answer was lost: its history is there. Asked under the case's lock, hence after an earlier
 * attempt that the server was still busy with. (A new case has no lock yet; its number has, and the second insert of the same id would fail.)
 */
async function keptAfterAll(transaction: Transaction, loadings: readonly Loading[]): Promise<readonly Decided[]> {
  const kept: Decided[] = [];
  for (const loading of loadings) {
    const doubtful = await firstKept(transaction, loading.command.doubtful);
    if (doubtful) kept.push({ loading, final: { kind: 'kept', doubtful }, hasDrawn: false });
  }
  return kept;
}

async function firstKept(transaction: Transaction, candidates: readonly Doubtful[]): Promise<Doubtful | undefined> {
  for (const candidate of candidates) {
    const { organisation, instance, history } = candidate.changes;
    const seq = history.at(-1)?.seq;
    const rows = seq === undefined ? [] : await transaction.run(STEP_KEPT, [organisation, instance.id, seq, candidate.step]);
    if (rows.length > 0) return candidate;
  }
  return undefined;
}

/** Numbers were drawn for a command that does not write: the transaction is rolled back, so that the series has no gap, and the others are decided anew. */
async function giveBack(transaction: Transaction, decided: readonly Decided[], verdicts: Map<Command, Verdict>, waits: boolean): Promise<void> {
  await transaction.rollback();
  for (const { loading, final, hasDrawn } of decided) {
    if (!hasDrawn) verdicts.set(loading.command, { kind: 'again' });
    else if (final.kind === 'nothing' && hasJobs(final)) {
      if (waits) for (const job of final.jobsDone ?? []) await transaction.run(DELETE, [loading.command.organisation, job]);
      verdicts.set(loading.command, waits ? verdictOf(final) : { kind: 'alone' });
    } else verdicts.set(loading.command, final.kind === 'write' ? { kind: 'again' } : verdictOf(final));
  }
}

async function conclude(transaction: Transaction, decided: readonly Decided[], verdicts: Map<Command, Verdict>, { waits, pieceFrom }: BatchOptions): Promise<void> {
  const writing: Decided[] = [];
  for (const one of decided) {
    const { final, loading } = one;
    const exchanges = final.kind === 'nothing' && (final.jobsInserted ?? []).length > 0;
    if (exchanges && waits) await exchangeJobs(transaction, loading.command.organisation, final);
    verdicts.set(loading.command, exchanges && !waits ? { kind: 'alone' } : verdictOf(final));
    if (final.kind === 'write' || (final.kind === 'nothing' && !exchanges && hasJobs(final))) writing.push(one);
    if (exchanges && waits) return transaction.commit();
  }
  if (writing.length === 0) await transaction.rollback();
  else await write(transaction, decided, writing, pieceFrom);
}

function hasJobs({ jobsDone = [], jobsInserted = [] }: Extract<Final, { readonly kind: 'nothing' }>): boolean {
  return jobsDone.length + jobsInserted.length > 0;
}

/** Jobs that take the place of others are written only when those were still there: else somebody else has done this before. */
async function exchangeJobs(transaction: Transaction, organisation: string, { jobsDone = [], jobsInserted = [] }: Extract<Decision<unknown>, { readonly kind: 'nothing' }>): Promise<void> {
  let isComplete = true;
  for (const job of jobsDone) isComplete = (await transaction.run(DELETE, [organisation, job])).length > 0 && isComplete;
  if (isComplete) await transaction.run(INSERT, [organisation, JSON.stringify(jobsInserted)]);
}

function verdictOf(final: Final): Verdict {
  switch (final.kind) {
    case 'threw':
      return { kind: 'failed', error: final.error };
    case 'reject':
      return { kind: 'settled', outcome: { ok: false, rejection: final.rejection } };
    case 'nothing':
      return { kind: 'settled', outcome: { ok: true, value: final.value } };
    case 'write':
      return { kind: 'settled', outcome: { ok: true, value: final.value, changes: final.changes } };
    case 'kept':
      return { kind: 'settled', outcome: { ok: true, value: final.doubtful.value, changes: final.doubtful.changes } };
  }
}

async function write(transaction: Transaction, decided: readonly Decided[], writing: readonly Decided[], pieceFrom: number): Promise<void> {
  const step = randomUUID();
  const writings = writing.flatMap(({ final, loading: { command, loaded, part } }): Writing[] =>
    final.kind === 'write' ? [{ changes: final.changes, loaded, part, repeatable: command.work.repeatable, answer: final.answer, trace: command.mark?.trace }] : [],
  );
  const jobsDone = writing.flatMap(({ final }) => (final.kind === 'nothing' ? (final.jobsDone ?? []) : []));
  const rows = writeRows(writings, { jobsDone, caseNumbers: unusedNumbers(decided) }, pieceFrom);
  const { statement, parts } = writeStatement(rows);
  const values = [decided[0]?.loading.command.organisation, step, writings.length, ...parts.map((part) => rows.get(part) ?? null)];
  try {
    await transaction.runAndCommit(statement, values);
  } catch (error) {
    if (faultOf(error) === 'unavailable') for (const { final, loading } of writing) doubt(loading.command, final, step);
    throw error;
  }
}

function doubt(command: Command, final: Final, step: string): void {
  if (final.kind === 'write') command.doubtful.push({ step, changes: final.changes satisfies ChangeSet, value: final.value });
}
