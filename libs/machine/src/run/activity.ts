import type { Json, JsonObject } from '@liuzhuan/kernel';
import { elementOf } from '../elements/elements';
import { settleMember } from '../elements/members';
import { rememberActivity } from './compensation';
import type { Incident } from '../incidents';
import type { Mapping, NodeProgram } from '../program/node-program';
import { COMPLETED } from '../program/vocabulary';
import { closeWaits, openings } from './arm';
import { assign } from './assign';
import { lacksData } from './availability';
import type { CloseReason } from './effect';
import { cancelScope } from './scopes';
import type { Run } from './run';
import type { Resume, Token, TokenId } from './snapshot';
import { boundaryWaits, isAwaiting, ownWaits, watchedWaits, waitsOf } from './waits';

/** Opens a visit: boundary waits, own waits, own work. Everything is evaluated before anything is opened. */
export function open(run: Run, entered: Token): void {
  const node = run.nodeOf(entered);
  if (lacksData(run, entered, node)) return void run.draft.tokens.set(entered.id, { ...entered, lacking: true });
  const incident = readInputs(run, entered, node);
  if (incident) return stick(run, entered, incident, { phase: 'open' }, null);
  const token = run.draft.token(entered.id);
  const scope = run.scopeProgramOf(token.scope);
  const own = isAwaiting(node, scope) ? [...ownWaits(node, scope, token), ...boundaryWaits(token, node, scope)] : [];
  const effects = openings(run, token, token.watching ? watchedWaits(token, node) : own);
  if (!effects.ok) return stick(run, token, effects.error, { phase: 'open' }, null);
  if (token.watching) return void run.effects.push(...effects.value);
  const beginning = elementOf(node).begin?.(run, token, node) ?? { kind: 'waits' };
  // What a throwing event threw may have been caught by something that interrupts it.
  if (!run.draft.tokens.has(token.id)) return;
  if (beginning.kind === 'stuck') return stick(run, token, beginning.incident, { phase: 'open' }, null);
  if (beginning.kind === 'done') return finish(run, run.draft.token(token.id), beginning.variables ?? {});
  run.effects.push(...effects.value);
}

/** Data inputs (BPMN 2.0.2, 10.4.2) are variables of the visit alone; the token loses them when it leaves. */
function readInputs(run: Run, token: Token, { id, inputs = [] }: NodeProgram): Incident | undefined {
  if (inputs.length === 0) return undefined;
  const values: Record<string, Json> = {};
  for (const { target, source } of inputs) {
    const result = run.evaluate(source, token, id, values);
    if (!result.ok) return result.error;
    values[target] = result.value;
  }
  run.draft.tokens.set(token.id, { ...token, locals: { ...token.locals, ...values } });
  return undefined;
}

/** Begins failed work again while boundary events stayed armed. */
export function resumeWork(run: Run, token: Token): void {
  const node = run.nodeOf(token);
  const effects = openings(run, token, ownWaits(node, run.scopeProgramOf(token.scope), token));
  if (!effects.ok) return stick(run, token, effects.error, { phase: 'work' }, null);
  run.effects.push(...effects.value);
}

/** Opens again what a token that goes on standing where it is waits for: a retried event left it there (a boundary event that does not interrupt). */
export function reopen(run: Run, id: TokenId): void {
  const stuck = run.draft.tokens.get(id);
  if (!stuck?.resume || stuck.incident) return;
  const { resume: _done, ...token } = stuck;
  run.draft.tokens.set(id, token);
  const effects = openings(run, token, waitsOf(token, run.scopeProgramOf(token.scope)));
  if (!effects.ok) return stick(run, stuck, effects.error, { phase: 'open' }, null);
  run.effects.push(...effects.value);
}

/** The work of a visit is done: takes its variables and lets the token leave. */
export function finish(run: Run, token: Token, brought: JsonObject): void {
  const node = run.nodeOf(token);
  assign(run, token, elementOf(node).receive?.(node, brought) ?? brought);
  proceed(run, run.draft.token(token.id), node, COMPLETED);
}

/** Evaluates the output mappings of a node (BPMN 2.0.2, 10.4.2) and sends the token on. */
export function proceed(run: Run, token: Token, node: NodeProgram, event: string): void {
  const place = run.queue.length;
  const incident =
    mapOutputs(run, token, node.outputs ?? [], node.id) ?? (event === COMPLETED ? settleMember(run, run.draft.token(token.id)) : undefined);
  if (!run.draft.tokens.has(token.id)) return;
  if (incident) return stick(run, run.draft.token(token.id), incident, { phase: 'outputs', node: node.id, event });
  if (event === COMPLETED) rememberActivity(run, run.draft.token(token.id), node);
  // Ahead of a next member the book-keeping may have started: first one closes, then the other opens.
  run.queue.splice(place, 0, { token: token.id, event });
}

/** Evaluates output mappings in order, later ones seeing earlier ones, and assigns them together. */
export function mapOutputs(run: Run, token: Token, outputs: readonly Mapping[], node: string): Incident | undefined {
  const values: Record<string, Json> = {};
  for (const { target, source } of outputs) {
    const result = run.evaluate(source, run.draft.token(token.id), node, values);
    if (!result.ok) return result.error;
    values[target] = result.value;
  }
  assign(run, token, values);
  return undefined;
}

/**
 * Lets a token stand where it is until a retry.
 * @param closing why waits that do not outlast the failure are closed; null when they are not open anyway
 */
export function stick(
  run: Run,
  token: Token,
  incident: Incident,
  resume: Resume,
  closing: CloseReason | null = token.resume && token.resume.phase !== 'work' ? null : 'completed',
): void {
  const stuck: Token = {
    ...token,
    incident: { code: incident.code, params: { ...incident.params, name: nameOf(run, token) } },
    resume,
  };
  run.draft.tokens.set(token.id, stuck);
  if (closing) {
    const scope = run.scopeProgramOf(token.scope);
    const kept = new Set(waitsOf(stuck, scope).map((wait) => `${wait.kind} ${wait.node}`));
    closeWaits(
      run,
      token,
      waitsOf(token, scope).filter((wait) => !kept.has(`${wait.kind} ${wait.node}`)),
      closing,
    );
  }
  run.effect({ type: 'incident.raise', ...run.site(token), code: incident.code, params: stuck.incident?.params ?? {} });
  run.note('incident', token);
}

function nameOf(run: Run, token: Token): string {
  return run.scopeProgramOf(token.scope).nodes[token.at]?.name ?? token.at;
}

/** Closes what a visit has opened: waits, inner scope, incident. */
export function settle(run: Run, token: Token, reason: CloseReason): void {
  closeWaits(run, token, waitsOf(token, run.scopeProgramOf(token.scope)), reason);
  if (token.incident) run.effect({ type: 'incident.clear', ...run.site(token) });
  const child = run.draft.childOf(token.id);
  if (child !== undefined) cancelScope(run, child, reason === 'completed' ? 'cancelled' : reason);
}

/** Takes a token out of the case. */
export function removeToken(run: Run, id: TokenId, reason: Exclude<CloseReason, 'completed'>): void {
  const token = run.draft.tokens.get(id);
  if (!token) return;
  settle(run, token, reason);
  if (!token.watching) run.note(reason, token);
  run.draft.dropToken(id, token.scope);
  run.stirred.add(token.scope);
}
