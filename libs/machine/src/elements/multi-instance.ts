import { fail, type Json, type JsonObject, ok, type Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { EventProgram, MultiInstanceProgram, NodeProgram } from '../program/node-program';
import type { Run } from '../run/run';
import { cancelTokens, openScope } from '../run/scopes';
import type { MembersState, ScopeInstanceId, Token } from '../run/snapshot';
import type { Element } from './element';
import { throwAll } from './throw-event';

const unfit = (node: string, source: string, expected: string, expectedZh: string, found: Json): { ok: false; error: Incident } =>
  fail({ code: 'value-unfit', params: { node, source, expected, expectedZh, found } });

/** The members to run: items of the collection, or numbers from 1 for a cardinality. A single value counts as a list of one, as in FEEL. */
function plan(run: Run, token: Token, node: string, { collection, cardinality }: MultiInstanceProgram): Result<readonly Json[], Incident> {
  if (collection !== undefined) {
    const list = run.evaluate(collection, token, node);
    if (!list.ok) return list;
    if (list.value === null) return unfit(node, collection, 'a list', '一个列表', null);
    return ok(Array.isArray(list.value) ? list.value : [list.value]);
  }
  const source = cardinality ?? '0';
  const count = run.evaluate(source, token, node);
  if (!count.ok) return count;
  const number = count.value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0)
    return unfit(node, source, 'a whole number', '一个不小于零的整数', number);
  return ok(Array.from({ length: number }, (_, index) => index + 1));
}

/** Puts the token of one planned member into the members scope. */
export function startMember(run: Run, scope: ScopeInstanceId, node: string, item: Json, index: number, element: string | undefined): void {
  run.bear(node, { scope, sources: [], locals: { loopCounter: index + 1, ...(element === undefined ? {} : { [element]: item }) } });
}

/**
 * Multi-instance activity (BPMN 2.0.2, 13.3.7): members run side by side or one after the other in a scope of their own. Each ended member
 * adds its output, in planned order; when the completion condition holds then, the others are cancelled.
 */
export const multiInstance: Element = {
  begin: (run, token, node) => {
    const settings = node.multiInstance;
    if (!settings) return { kind: 'done' };
    const planned = plan(run, token, node.id, settings);
    if (!planned.ok) return { kind: 'stuck', incident: planned.error };
    if (planned.value.length === 0) return { kind: 'done', variables: settings.into === undefined ? {} : { [settings.into]: [] } };
    const next = settings.sequential ? 1 : planned.value.length;
    const members: MembersState = { planned: planned.value, next, completed: 0, terminated: 0, outputs: [], indexes: [] };
    const { program } = run.draft.scope(token.scope);
    const scope = openScope(run, { program, key: node.opens ?? node.id, parent: token.id, variables: {}, members });
    planned.value.slice(0, next).forEach((item, index) => startMember(run, scope, node.id, item, index, settings.element));
    return { kind: 'waits' };
  },
  collect: (_run, _token, node, scope) =>
    ok(node.multiInstance?.into === undefined ? {} : { [node.multiInstance.into]: scope.members?.outputs ?? [] }),
};

/** Takes the output of a member that is done. */
function withOutput(
  run: Run,
  token: Token,
  state: MembersState,
  { output }: MultiInstanceProgram,
  node: string,
): Result<MembersState, Incident> {
  const completed = state.completed + 1;
  if (output === undefined) return ok({ ...state, completed });
  const value = run.evaluate(output, token, node);
  if (!value.ok) return value;
  const index = Number(token.locals?.['loopCounter'] ?? 1) - 1;
  const place = state.indexes.filter((other) => other < index).length;
  return ok({
    ...state,
    completed,
    outputs: state.outputs.toSpliced(place, 0, value.value),
    indexes: state.indexes.toSpliced(place, 0, index),
  });
}

/** Events of the behaviours One, None and Complex (BPMN 2.0.2, 13.3.7), thrown by the activity as a whole: its own border may catch them. */
function throwAtCompletion(
  run: Run,
  token: Token,
  { completed }: MembersState,
  outer: NodeProgram,
  { throws = [] }: MultiInstanceProgram,
  counts: JsonObject,
): Incident | undefined {
  const due: EventProgram[] = [];
  for (const { when, event } of throws) {
    const holds = typeof when === 'object' ? run.isTrue(when.holds, token, outer.id, counts) : ok(when === 'each' || completed === 1);
    if (!holds.ok) return holds.error;
    if (holds.value) due.push(event);
  }
  const holder = run.draft.scope(token.scope).parent;
  if (due.length === 0 || holder === undefined) return undefined;
  return throwAll(run, run.draft.token(holder), { ...outer, events: due });
}

/** A member is done: its output, the completion condition, and the next member of a sequence. */
export function settleInstance(
  run: Run,
  token: Token,
  state: MembersState,
  outer: NodeProgram,
  settings: MultiInstanceProgram,
): Incident | undefined {
  const counted = withOutput(run, token, state, settings, outer.id);
  if (!counted.ok) return counted.error;
  const after = counted.value;
  const active = run.draft.countIn(token.scope) - 1;
  const counts = {
    numberOfInstances: after.planned.length,
    numberOfActiveInstances: active,
    numberOfCompletedInstances: after.completed,
    numberOfTerminatedInstances: after.terminated,
    ...(settings.into === undefined ? {} : { [settings.into]: after.outputs }),
  };
  const enough = settings.completion === undefined ? ok(false) : run.isTrue(settings.completion, token, outer.id, counts);
  if (!enough.ok) return enough.error;
  const thrown = throwAtCompletion(run, token, after, outer, settings, counts);
  if (thrown) return thrown;
  if (!run.draft.scopes.has(token.scope)) return undefined;
  const scope = run.draft.scope(token.scope);
  if (enough.value) {
    cancelTokens(run, scope.id, 'cancelled', token.id);
    run.draft.scopes.set(scope.id, { ...scope, members: { ...after, terminated: after.terminated + active } });
    return undefined;
  }
  const goesOn = settings.sequential && active === 0 && after.next < after.planned.length;
  const index = Number(token.locals?.['loopCounter'] ?? 1) - 1;
  const followers = (after.waiting ?? []).filter((row) => row.after === index);
  const kept = followers.length > 0 ? { ...after, waiting: after.waiting?.filter((row) => row.after !== index) } : after;
  run.draft.scopes.set(scope.id, { ...scope, members: goesOn ? { ...kept, next: kept.next + 1 } : kept });
  for (const row of followers) startMember(run, scope.id, outer.id, after.planned[row.index] ?? null, row.index, settings.element);
  if (goesOn) startMember(run, scope.id, outer.id, after.planned[after.next] ?? null, after.next, settings.element);
  return undefined;
}
