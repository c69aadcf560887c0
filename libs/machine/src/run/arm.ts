import { fail, type Json, type JsonObject, ok, type Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { NodeProgram, TimerProgram } from '../program/node-program';
import { memberOf as memberPlace } from '../state/case-state';
import type { CloseReason, Effect, StartedTimer } from './effect';
import type { Run } from './run';
import type { Token } from './snapshot';
import type { Wait, WaitKind } from './waits';

type Resolved<T> = Result<T, Incident>;

/** An expression that has to give a text. */
function textOf(run: Run, token: Token, source: string, expected: { zh: string; en: string }, node: string, extra?: JsonObject): Resolved<string> {
  const result = run.evaluate(source, token, node, extra);
  if (!result.ok) return result;
  if (typeof result.value === 'string' && result.value.trim() !== '') return ok(result.value.trim());
  if (typeof result.value === 'number') return ok(String(result.value));
  return fail({ code: 'value-unfit', params: { node, source, expected: expected.en, expectedZh: expected.zh, found: result.value } });
}

/** Literal of a timer; a FEEL timer is evaluated now. */
function timerOf(run: Run, token: Token, timer: TimerProgram, node: string): Resolved<StartedTimer> {
  const text = timer.feel ? textOf(run, token, timer.text, { zh: '一个时间或期限', en: 'a time or period' }, node) : ok(timer.text);
  return text.ok ? ok({ kind: timer.kind, text: text.value, occurrence: 1 }) : text;
}

/** Correlation key of a message, as text; with a payload, found in it. */
export function keyOf(run: Run, token: Token, key: string | undefined, node: string, payload?: JsonObject): Resolved<{ key?: string }> {
  if (key === undefined) return ok({});
  const text = textOf(run, token, key, { zh: '一个对应键', en: 'a key' }, node, payload);
  return text.ok ? ok({ key: text.value }) : text;
}

/** Inputs of a service, by name. */
function inputsOf(run: Run, token: Token, node: NodeProgram): Resolved<JsonObject> {
  const inputs: Record<string, Json> = {};
  for (const { name, value } of node.service?.inputs ?? []) {
    const result = run.evaluate(value, token, node.id);
    if (!result.ok) return result;
    inputs[name] = result.value;
  }
  return ok(inputs);
}

/** Which member of a multi-instance activity a token is. */
function memberOf(run: Run, token: Token): { member?: { index: number; item: Json } } {
  if (!run.draft.scope(token.scope).members) return {};
  const index = Number(token.locals?.['loopCounter'] ?? 1) - 1;
  return { member: { index, item: run.draft.plans.get(memberPlace(token.scope, index)) ?? null } };
}

/** How each kind of wait is opened. Evaluating comes first; nothing is emitted here. */
const OPENINGS: Record<WaitKind, (run: Run, token: Token, wait: Wait) => Resolved<Effect | undefined>> = {
  task: (run, token, wait) => ok({ type: 'task.open', ...run.site(token, wait.node), ...memberOf(run, token) }),
  service: (run, token, wait) => {
    const node = run.node(token.scope, wait.node);
    const inputs = inputsOf(run, token, node);
    return inputs.ok
      ? ok({ type: 'service.request', ...run.site(token, wait.node), service: node.service?.type ?? '', inputs: inputs.value })
      : inputs;
  },
  timer: (run, token, wait) => {
    if (!wait.event?.timer) return ok({ type: 'timer.stop', ...run.site(token, wait.node) });
    const timer = timerOf(run, token, wait.event.timer, wait.node);
    return timer.ok ? ok({ type: 'timer.start', ...run.site(token, wait.node), timer: timer.value }) : timer;
  },
  message: (run, token, wait) => subscription(run, token, wait, 'message'),
  signal: (run, token, wait) => subscription(run, token, wait, 'signal'),
  data: () => ok(undefined),
  // Conditions are looked at by the machine itself: nobody outside has to wait for them.
  condition: (run) => {
    run.unsettled = true;
    return ok(undefined);
  },
};

function subscription(run: Run, token: Token, wait: Wait, event: 'message' | 'signal'): Resolved<Effect> {
  const key = keyOf(run, token, wait.event?.key, wait.node);
  return key.ok ? ok({ type: 'subscription.open', ...run.site(token, wait.node), event, name: wait.event?.name ?? '', ...key.value }) : key;
}

/** Effects that open the given waits, or the first reason why one cannot be opened. */
export function openings(run: Run, token: Token, waits: readonly Wait[]): Resolved<Effect[]> {
  const effects: Effect[] = [];
  for (const wait of waits) {
    const effect = OPENINGS[wait.kind](run, token, wait);
    if (!effect.ok) return effect;
    if (effect.value) effects.push(effect.value);
  }
  return ok(effects);
}

/** Emits the effects that close the given waits. */
export function closeWaits(run: Run, token: Token, waits: readonly Wait[], reason: CloseReason): void {
  const closings: Partial<Record<WaitKind, 'task.close' | 'service.cancel' | 'timer.stop' | 'subscription.close'>> = {
    task: 'task.close',
    service: 'service.cancel',
    timer: 'timer.stop',
    message: 'subscription.close',
    signal: 'subscription.close',
  };
  for (const wait of waits) {
    const type = closings[wait.kind];
    if (!type) continue;
    const site = run.site(token, wait.node);
    run.effect(type === 'task.close' ? { type, ...site, reason } : { type, ...site });
  }
}
