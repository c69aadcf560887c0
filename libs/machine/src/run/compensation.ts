import type { NodeProgram } from '../program/node-program';
import type { OpenScope } from '../state/case-state';
import type { NodeId } from '../program/program';
import { finish } from './activity';
import { cancelTokens, completeIfEmpty, openScope } from './scopes';
import { interrupt } from './events';
import type { Run } from './run';
import type { CompensationRecord, ScopeInstanceId, Token, TokenId } from './snapshot';

/** Puts a completed activity on the list of what can be undone. */
function remember(run: Run, scope: ScopeInstanceId, ...records: readonly CompensationRecord[]): void {
  if (records.length === 0) return;
  const current = run.draft.scope(scope);
  run.draft.scopes.set(scope, { ...current, compensations: [...(current.compensations ?? []), ...records] });
}

/** A plain activity is done: with a compensation boundary event it can be undone from now on. */
export function rememberActivity(run: Run, token: Token, node: NodeProgram): void {
  const { compensationHandler: handler } = node;
  if (handler === undefined || node.opens !== undefined || node.call || token.at !== node.id) return;
  remember(run, token.scope, { node: node.id, activation: token.activation, handler, ...(token.locals ? { locals: token.locals } : {}) });
}

/**
 * An inner scope is done: with a handler at its border the sub-process is undone as a whole, otherwise by what was completed inside
 * (BPMN 2.0.2, 13.5.5: default compensation), with the data it had at its completion. Members hand their records to the scope around them.
 */
export function rememberScope(run: Run, token: Token, node: NodeProgram, inner: OpenScope): void {
  const { id: key, activation } = { id: node.id, activation: token.activation };
  const { compensationHandler: handler, compensationStart: start } = node;
  const compensations = inner.compensations ?? [];
  if (handler !== undefined) remember(run, token.scope, { node: key, activation, handler, locals: inner.variables });
  else if (inner.members) remember(run, token.scope, ...compensations);
  else if (start !== undefined || compensations.length > 0) {
    const { program, variables } = inner;
    const snapshot = { program, key: inner.key, variables, compensations, ...(start === undefined ? {} : { start }) };
    remember(run, token.scope, { node: key, activation, inner: snapshot });
  }
}

/** The scope whose activities a throw in `scope` means: an event sub-process compensates the scope around it. */
function meantScope(run: Run, scope: ScopeInstanceId, activity: NodeId | undefined): ScopeInstanceId {
  for (let place = scope; ; ) {
    const program = run.scopeProgramOf(place);
    const { parent } = run.draft.scope(place);
    if (program.kind !== 'eventSubProcess' || parent === undefined) return place;
    if (activity !== undefined && program.nodes[activity]) return place;
    place = run.draft.token(parent).scope;
  }
}

/**
 * Undoes completed activities, the last one first, one after the other; the throwing token waits for their ends (BPMN 2.0.2, 10.7).
 * @returns false when there is nothing to undo
 */
export function compensate(run: Run, token: Token, activity: NodeId | undefined, cancels?: ScopeInstanceId): boolean {
  const id = cancels ?? meantScope(run, token.scope, activity);
  const scope = run.draft.scope(id);
  const isMeant = (record: CompensationRecord): boolean => activity === undefined || record.node === activity;
  const all = scope.compensations ?? [];
  const pending = all.filter(isMeant);
  if (pending.length === 0 && cancels === undefined) return false;
  run.draft.scopes.set(id, { ...scope, compensations: all.filter((record) => !isMeant(record)) });
  run.draft.tokens.set(token.id, { ...token, compensates: { scope: id, pending, ...(cancels === undefined ? {} : { cancels: true }) } });
  undoNext(run, token.id);
  return true;
}

/** Undoes completed activities beside the throwing token, which goes on at once (BPMN 2.0.2, 10.5.5: `waitForCompletion` is false). */
export function compensateAside(run: Run, thrower: Token, activity: NodeId | undefined): void {
  const activation = run.draft.nextActivation();
  run.visit(activation, thrower.scope, thrower.at, [{ activation: thrower.activation }]);
  const driver: Token = { id: run.draft.nextToken(thrower.scope), scope: thrower.scope, at: thrower.at, activation, aside: true };
  run.draft.tokens.set(driver.id, driver);
  if (!compensate(run, driver, activity)) run.draft.dropToken(driver.id, driver.scope);
}

/** Begins the next handler of a compensating token, or lets the token go on when there is none left. */
export function undoNext(run: Run, id: TokenId): void {
  const driver = run.draft.tokens.get(id);
  if (!driver?.compensates) return;
  const { scope, pending } = driver.compensates;
  const record = pending.at(-1);
  if (!record) return conclude(run, driver);
  run.draft.tokens.set(id, { ...driver, compensates: { ...driver.compensates, pending: pending.slice(0, -1) } });
  if (record.handler !== undefined) {
    const sources = scope === driver.scope ? [{ activation: driver.activation }] : [];
    run.bear(record.handler, { scope, sources, handles: id, ...(record.locals ? { locals: record.locals } : {}) });
  } else if (record.inner) restore(run, driver, scope, record.node, record.inner);
}

/** Opens a completed sub-process again, with the data it had, to undo what happened inside. */
function restore(run: Run, driver: Token, scope: ScopeInstanceId, at: NodeId, inner: NonNullable<CompensationRecord['inner']>): void {
  const { program, key, variables, compensations, start } = inner;
  const activation = run.draft.nextActivation();
  run.visit(activation, scope, at, scope === driver.scope ? [{ activation: driver.activation }] : []);
  const holder: Token = { id: run.draft.nextToken(scope), scope, at, activation, handles: driver.id };
  run.draft.tokens.set(holder.id, holder);
  run.note('entered', holder);
  const opened = openScope(run, { program, key, parent: holder.id, variables });
  const pending = start === undefined ? compensations : [];
  run.draft.tokens.set(holder.id, { ...holder, compensates: { scope: opened, pending } });
  if (start === undefined) return undoNext(run, holder.id);
  remember(run, opened, ...compensations);
  run.bear(start, { scope: opened, sources: [], handles: holder.id });
}

/** Everything is undone. */
function conclude(run: Run, driver: Token): void {
  const { compensates, ...token } = driver;
  const restored = run.draft.childOf(driver.id);
  if (restored !== undefined) {
    run.trace.push({ kind: 'scope.closed', scope: restored, node: driver.at });
    run.draft.dropScope(restored);
    run.stirred.delete(restored);
    run.note('left', token);
    run.draft.dropToken(driver.id, driver.scope);
    if (driver.handles !== undefined) undoNext(run, driver.handles);
    return;
  }
  if (driver.aside) {
    run.draft.dropToken(driver.id, driver.scope);
    return completeIfEmpty(run, driver.scope);
  }
  run.draft.tokens.set(token.id, token);
  if (compensates?.cancels) endTransaction(run, compensates.scope);
  else finish(run, token, {});
}

/** A cancelled transaction is left by its cancel boundary event; without one its token ends there (BPMN 2.0.2, 10.3.5). */
function endTransaction(run: Run, transaction: ScopeInstanceId): void {
  const { parent } = run.draft.scope(transaction);
  if (parent === undefined) return;
  const holder = run.draft.token(parent);
  const { nodes } = run.scopeProgramOf(holder.scope);
  const boundary = (nodes[holder.at]?.boundaries ?? [])
    .flatMap((id) => nodes[id] ?? [])
    .find(({ events }) => events?.some(({ kind }) => kind === 'cancel'));
  if (boundary) return interrupt(run, holder, boundary, {});
  finish(run, holder, {});
}

/** Cancel end event: everything in the transaction around it ends, what was completed is undone, and the transaction is left. */
export function cancelTransaction(run: Run, token: Token): boolean {
  for (let place = token.scope; ; ) {
    const { parent } = run.draft.scope(place);
    if (parent === undefined) return false;
    if (run.scopeProgramOf(place).kind === 'transaction') {
      if (place !== token.scope) return outOfNested(run, place);
      cancelTokens(run, place, 'cancelled', token.id);
      return compensate(run, token, undefined, place);
    }
    place = run.draft.token(parent).scope;
  }
}

/** Cancelled from a scope inside the transaction: that scope ends with the rest, a token of its own does the undoing. */
function outOfNested(run: Run, transaction: ScopeInstanceId): boolean {
  const [at] = Object.keys(run.scopeProgramOf(transaction).nodes);
  if (at === undefined) return false;
  const activation = run.draft.nextActivation();
  run.visit(activation, transaction, at, []);
  const driver: Token = { id: run.draft.nextToken(transaction), scope: transaction, at, activation };
  run.draft.tokens.set(driver.id, driver);
  cancelTokens(run, transaction, 'cancelled', driver.id);
  return compensate(run, driver, undefined, transaction);
}
