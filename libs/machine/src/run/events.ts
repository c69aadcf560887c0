import type { JsonObject } from '@liuzhuan/kernel';
import type { NodeProgram } from '../program/node-program';
import { COMPLETED, repeatEvent, triggerEvent } from '../program/vocabulary';
import { finish, mapOutputs, proceed, stick } from './activity';
import { closeWaits, openings } from './arm';
import { assign } from './assign';
import { beginEventSubProcess } from './event-sub-processes';
import { cancelScope } from './scopes';
import type { Run } from './run';
import type { Token } from './snapshot';
import { type Wait, waitsOf } from './waits';

/** What a waiting token waited for has happened: a message or signal came, a timer fell due, a condition became true. */
export function occur(run: Run, token: Token, wait: Wait, payload: JsonObject): void {
  const node = run.scopeProgramOf(token.scope).nodes[wait.catcher];
  const { watches } = run.nodeOf(token);
  const parallel = (token.watching ? watches?.parallelMultiple : node?.parallelMultiple) ?? false;
  if (parallel && stillMissing(run, token, wait, payload)) return;
  const current = run.draft.token(token.id);
  if (current.watching) return startWatched(run, current, wait, payload);
  const catcher = run.node(token.scope, wait.catcher);
  if (catcher.attachedTo === undefined) catchAt(run, current, catcher, payload, wait);
  else if (catcher.interrupting === false) addToken(run, current, catcher, payload, wait);
  else interrupt(run, current, catcher, payload);
}

/** Parallel multiple events (BPMN 2.0.2, 10.5.5): all of them have to occur; one that has is noted and its wait closed. */
function stillMissing(run: Run, token: Token, wait: Wait, payload: JsonObject): boolean {
  const siblings = waitsOf(token, run.scopeProgramOf(token.scope)).filter(({ catcher }) => catcher === wait.catcher);
  if (siblings.length > 1) {
    closeWaits(run, token, [wait], 'completed');
    run.draft.tokens.set(token.id, { ...token, occurred: [...(token.occurred ?? []), wait.node] });
    assign(run, run.draft.token(token.id), payload);
    return true;
  }
  return false;
}

/** Receive task, intermediate catch event, or one of the events behind an event-based gateway. */
function catchAt(run: Run, token: Token, node: NodeProgram, payload: JsonObject, wait: Wait): void {
  run.note('triggered', token, node.id);
  if (token.at === node.id && comesAgain(run, token, wait)) return repeat(run, run.draft.token(token.id), node, payload);
  if (node.kind === 'receiveTask' && token.at === node.id) return finish(run, token, payload);
  assign(run, token, payload);
  proceed(run, run.draft.token(token.id), node, triggerEvent(node.id));
}

/** A cycle with a number of repetitions that are not used up; one without end lets its token go on at the first. */
function comesAgain(run: Run, token: Token, wait: Wait): boolean {
  if (wait.event?.timer?.kind !== 'cycle') return false;
  const fired = (token.timers?.[wait.node]?.fired ?? 0) + 1;
  const count = repetitions(cycleText(run, token, wait) ?? '');
  if (wait.last || count === Infinity || fired >= count) return false;
  rearm(run, token, wait);
  return true;
}

/** A token goes on while this one waits for the next time. */
function repeat(run: Run, token: Token, node: NodeProgram, payload: JsonObject): void {
  assign(run, token, payload);
  const incident = mapOutputs(run, run.draft.token(token.id), node.outputs ?? [], node.id);
  if (incident) return stick(run, run.draft.token(token.id), incident, { phase: 'outputs', node: node.id, event: triggerEvent(node.id) });
  run.send(token.id, repeatEvent(node.id));
}

/** Lets an interrupting boundary event take the token of its activity; whatever the activity had opened inside ends at once. */
export function interrupt(run: Run, token: Token, boundary: NodeProgram, payload: JsonObject): void {
  const child = run.draft.childOf(token.id);
  if (child !== undefined) cancelScope(run, child, 'interrupted');
  run.note('triggered', token, boundary.id);
  assign(run, token, payload);
  proceed(run, run.draft.token(token.id), boundary, triggerEvent(boundary.id));
}

/** A non-interrupting boundary event adds a token while the activity goes on (BPMN 2.0.2, 13.5.3). */
export function addToken(run: Run, token: Token, node: NodeProgram, payload: JsonObject, wait?: Wait): void {
  run.note('triggered', token, node.id);
  if (wait) stayAwake(run, token, wait);
  assign(run, run.draft.token(token.id), payload);
  const incident = mapOutputs(run, run.draft.token(token.id), node.outputs ?? [], node.id);
  if (!incident) return run.send(token.id, triggerEvent(node.id));
  const activation = run.draft.nextActivation();
  run.visit(activation, token.scope, node.id, [{ activation: token.activation }]);
  const added: Token = {
    id: run.draft.nextToken(token.scope),
    scope: token.scope,
    at: node.id,
    activation,
    ...(token.locals ? { locals: token.locals } : {}),
  };
  run.draft.tokens.set(added.id, added);
  stick(run, added, incident, { phase: 'outputs', node: node.id, event: COMPLETED }, null);
}

/** The start event of an event sub-process has occurred. */
function startWatched(run: Run, token: Token, wait: Wait, payload: JsonObject): void {
  if (run.nodeOf(token).interrupting === false) stayAwake(run, token, wait);
  beginEventSubProcess(run, run.draft.token(token.id), payload);
}

/** What does not interrupt may occur again: cycles are set again, the events of a parallel multiple one are waited for anew. */
function stayAwake(run: Run, token: Token, wait: Wait): void {
  if (token.occurred) {
    const again = token.occurred.filter((site) => site.split('#')[0] === wait.catcher);
    const rest = token.occurred.filter((site) => !again.includes(site));
    const { occurred: _all, ...others } = token;
    run.draft.tokens.set(token.id, rest.length > 0 ? { ...others, occurred: rest } : others);
    const current = run.draft.token(token.id);
    const reopened = openings(
      run,
      current,
      waitsOf(current, run.scopeProgramOf(token.scope)).filter(({ node }) => again.includes(node)),
    );
    if (reopened.ok) run.effects.push(...reopened.value);
  }
  if (wait.kind === 'timer') rearm(run, run.draft.token(token.id), wait);
}

/** `R3/P1D` fires three times, `R/P1D` and a bare period for ever; other timers once. */
function repetitions(text: string): number {
  const count = /^R(\d*)\//.exec(text)?.[1];
  return count ? Number(count) : Infinity;
}

/** Literal of a cycle: as it was when it fired first. */
function cycleText(run: Run, token: Token, wait: Wait): string | undefined {
  const known = token.timers?.[wait.node]?.text;
  if (known !== undefined || wait.event?.timer?.kind !== 'cycle') return known;
  const opening = openings(run, token, [wait]);
  const [started] = opening.ok ? opening.value : [];
  return started?.type === 'timer.start' ? started.timer.text : undefined;
}

/** A cycle is set again until its repetitions are used up, by times before the visit too (`last`); every other timer is over. The count lives in the token. */
function rearm(run: Run, token: Token, wait: Wait): void {
  const before = token.timers?.[wait.node];
  const fired = (before?.fired ?? 0) + 1;
  const text = cycleText(run, token, wait);
  const over = wait.last || text === undefined || fired >= repetitions(text);
  const timers = { ...token.timers, [wait.node]: { fired, ...(text === undefined ? {} : { text }), over } };
  if (over) closeWaits(run, token, [wait], 'completed');
  run.draft.tokens.set(token.id, { ...token, timers });
  if (!over) run.effect({ type: 'timer.start', ...run.site(token, wait.node), timer: { kind: 'cycle', text, occurrence: fired + 1 } });
}
