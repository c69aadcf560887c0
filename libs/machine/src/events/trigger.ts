import type { JsonObject } from '@liuzhuan/kernel';
import type { NodeProgram } from '../program/node-program';
import { COMPLETED, triggerEvent } from '../program/vocabulary';
import { reject } from '../rejections';
import { finish, mapOutputs, proceed, stick } from '../run/activity';
import { closeWaits, openings } from '../run/arm';
import { assign } from '../run/assign';
import { interrupt } from '../run/errors';
import type { Run } from '../run/run';
import type { Token } from '../run/snapshot';
import { type Wait, waitsOf } from '../run/waits';
import { type Handler, isToken, tokenFor } from './handler';

/** A timer fell due, or a message or signal arrived, at a node that a visit has opened. */
export const trigger: Handler<'trigger'> = (run, { activation, node: id, payload = {} }) => {
  const token = tokenFor(run, activation);
  if (!isToken(token)) return token;
  const wait = waitsOf(token, run.scopeProgramOf(token.scope)).find((candidate) => candidate.node === id && candidate.event);
  if (!wait) return reject('not-waiting', { node: id });
  const node = run.node(token.scope, id);
  if (node.attachedTo === undefined) catchAt(run, token, node, payload);
  else if (node.interrupting === false) addToken(run, token, node, wait, payload);
  else interrupt(run, token, node, payload);
  return undefined;
};

/** Receive task, intermediate catch event, or one of the events behind an event-based gateway. */
function catchAt(run: Run, token: Token, node: NodeProgram, payload: JsonObject): void {
  run.note('triggered', token, node.id);
  if (node.kind === 'receiveTask' && token.at === node.id) return finish(run, token, payload);
  assign(run, token, payload);
  proceed(run, run.draft.token(token.id), node, triggerEvent(node.id));
}

/** A non-interrupting boundary event adds a token while the activity goes on (BPMN 2.0.2, 13.5.3). */
function addToken(run: Run, token: Token, node: NodeProgram, wait: Wait, payload: JsonObject): void {
  run.note('triggered', token, node.id);
  if (wait.kind === 'timer') rearm(run, token, node, wait);
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

/** `R3/P1D` fires three times, `R/P1D` and a bare period for ever; other timers once. */
function repetitions(text: string): number {
  const count = /^R(\d*)\//.exec(text)?.[1];
  return count ? Number(count) : Infinity;
}

/** A cycle is set again until its repetitions are used up; every other timer is over. The count lives in the token. */
function rearm(run: Run, token: Token, node: NodeProgram, wait: Wait): void {
  const before = token.timers?.[node.id];
  const fired = (before?.fired ?? 0) + 1;
  const opening = wait.event?.timer?.kind === 'cycle' && before?.text === undefined ? openings(run, token, [wait]) : undefined;
  const [started] = opening?.ok ? opening.value : [];
  const text = before?.text ?? (started?.type === 'timer.start' ? started.timer.text : undefined);
  const over = text === undefined || fired >= repetitions(text);
  const timers = { ...token.timers, [node.id]: { fired, ...(text === undefined ? {} : { text }), over } };
  run.draft.tokens.set(token.id, { ...token, timers });
  if (over) closeWaits(run, token, [wait], 'completed');
  else run.effect({ type: 'timer.start', ...run.site(token, node.id), timer: { kind: 'cycle', text, occurrence: fired + 1 } });
}
