import { fail, isJsonObject, type JsonObject, ok, type Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { EventProgram, NodeProgram } from '../program/node-program';
import { keyOf } from '../run/arm';
import { compensate, compensateAside } from '../run/compensation';
import type { Effect } from '../run/effect';
import type { Run } from '../run/run';
import { broadcast } from '../run/signals';
import type { Token } from '../run/snapshot';
import { catchThrown } from '../run/throwing';
import type { Beginning } from './element';

/** Content of what a node sends. */
function payloadOf(run: Run, token: Token, node: NodeProgram): Result<JsonObject, Incident> {
  if (node.payload === undefined) return ok({});
  const value = run.evaluate(node.payload, token, node.id);
  if (!value.ok) return value;
  if (isJsonObject(value.value)) return ok(value.value);
  const params = { node: node.id, source: node.payload, expected: 'a context', expectedZh: '一个上下文 {名: 值}', found: value.value };
  return fail({ code: 'value-unfit', params });
}

/** A message to whoever waits for it under its key, or a signal to all: a signal has no key. */
function sending(run: Run, token: Token, node: NodeProgram, event: EventProgram, payload: JsonObject): Result<Effect, Incident> {
  const name = event.name ?? '';
  if (event.kind === 'signal') return ok({ type: 'signal.send', ...run.site(token), name, payload });
  const key = keyOf(run, token, event.key, node.id, event.keyOver === 'payload' ? payload : undefined);
  return key.ok ? ok({ type: 'message.send', ...run.site(token), name, ...key.value, payload }) : key;
}

/**
 * Throws the messages, signals and escalations of a node. An escalation nobody catches is lost without harm. The token is gone afterwards when
 * what caught them interrupts it.
 * @param from the activity they come out of; undefined for events in the flow
 */
export function throwAll(run: Run, token: Token, node: NodeProgram, from: Token | undefined = token): Incident | undefined {
  const events = node.events ?? [];
  const outgoing = events.filter(({ kind }) => kind === 'message' || kind === 'signal');
  const payload: Result<JsonObject, Incident> = outgoing.length > 0 ? payloadOf(run, token, node) : ok({});
  if (!payload.ok) return payload.error;
  const effects: Effect[] = [];
  for (const event of outgoing) {
    const effect = sending(run, token, node, event, payload.value);
    if (!effect.ok) return effect.error;
    effects.push(effect.value);
  }
  run.effects.push(...effects);
  for (const event of events) {
    if (event.kind === 'signal')
      broadcast(run, { name: event.name ?? '', payload: payload.value, by: token.activation, reached: new Set() });
    if (event.kind === 'escalation') catchThrown(run, token.scope, from, { kind: 'escalation', code: event.code ?? '' }, {});
    if (!run.draft.tokens.has(token.id)) break;
  }
  return undefined;
}

/** Throws what a throwing node throws: send task, intermediate and end events (BPMN 2.0.2, 10.5.6). Compensation holds the token until everything is undone, unless it is told to go on. */
export function throwEvent(run: Run, token: Token, node: NodeProgram): Beginning {
  const incident = throwAll(run, token, node, undefined);
  if (incident) return { kind: 'stuck', incident };
  if (!run.draft.tokens.has(token.id)) return { kind: 'done' };
  const compensation = node.events?.find(({ kind }) => kind === 'compensation');
  if (compensation?.goesOn) compensateAside(run, token, compensation.activity);
  else if (compensation && compensate(run, token, compensation.activity)) return { kind: 'waits' };
  return { kind: 'done' };
}
