import { fail, type Json, type JsonObject, ok, type Result } from '@liuzhuan/kernel';
import type { Incident } from '../incidents';
import type { EventProgram, MultiInstanceProgram, NodeProgram } from '../program/node-program';
import type { Run } from '../run/run';
import { cancelTokens, openScope } from '../run/scopes';
import type { MembersState, ScopeInstanceId, Token } from '../run/snapshot';
import { memberOf, type MemberCounts } from '../state/case-state';
import type { Element } from './element';
import { throwAll } from './throw-event';

const unfit = (node: string, source: string, expected: string, expectedZh: string, found: Json): { ok: false; error: Incident } =>
  fail({ code: 'value-unfit', params: { node, source, expected, expectedZh, found } });

/** More than anybody asks at once, and fewer than a step can begin. A slip in a number must not fill the memory. */
const MEMBER_LIMIT = 5_000;

const tooMany = (node: string, source: string, found: number): { ok: false; error: Incident } =>
  unfit(node, source, `at most ${MEMBER_LIMIT} members`, `不超过 ${MEMBER_LIMIT} 个成员`, found);

/** The members to run: items of the collection, or numbers from 1 for a cardinality. A single value counts as a list of one, as in FEEL. */
function plan(run: Run, token: Token, node: string, { collection, cardinality }: MultiInstanceProgram): Result<readonly Json[], Incident> {
  if (collection !== undefined) {
    const list = run.evaluate(collection, token, node);
    if (!list.ok) return list;
    if (list.value === null) return unfit(node, collection, 'a list', '一个列表', null);
    const items = Array.isArray(list.value) ? list.value : [list.value];
    return items.length > MEMBER_LIMIT ? tooMany(node, collection, items.length) : ok(items);
  }
  const source = cardinality ?? '0';
  const count = run.evaluate(source, token, node);
  if (!count.ok) return count;
  const number = count.value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0)
    return unfit(node, source, 'a whole number', '一个不小于零的整数', number);
  if (number > MEMBER_LIMIT) return tooMany(node, source, number);
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
  collect: (run, _token, node, scope) =>
    ok(node.multiInstance?.into === undefined ? {} : { [node.multiInstance.into]: run.draft.membersOf(scope)?.outputs ?? [] }),
};

/** Takes the output of a member that is done. */
function withOutput(
  run: Run,
  token: Token,
  state: MemberCounts,
  { output }: MultiInstanceProgram,
  node: string,
): Result<MemberCounts, Incident> {
  const completed = state.completed + 1;
  if (output === undefined) return ok({ ...state, completed });
  const value = run.evaluate(output, token, node);
  if (!value.ok) return value;
  const index = Number(token.locals?.['loopCounter'] ?? 1) - 1;
  run.draft.results.set(memberOf(token.scope, index), value.value);
  return ok({ ...state, completed });
}

/** Events of the behaviours One, None and Complex (BPMN 2.0.2, 13.3.7), thrown by the activity as a whole: its own border may catch them. */
function throwAtCompletion(
  run: Run,
  token: Token,
  { completed }: MemberCounts,
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

const itemOf = (run: Run, scope: ScopeInstanceId, index: number): Json => run.draft.plans.get(memberOf(scope, index)) ?? null;

/** The outputs so far, when an expression asks for them: gathering them costs as much as there are. */
function outputsFor(run: Run, scope: ScopeInstanceId, { into, completion = '', throws = [] }: MultiInstanceProgram): JsonObject {
  const sources = [completion, ...throws.map(({ when }) => (typeof when === 'object' ? when.holds : ''))];
  if (into === undefined || !sources.some((source) => source.includes(into))) return {};
  return { [into]: run.draft.membersOf(run.draft.scope(scope))?.outputs ?? [] };
}

/** A member is done: its output, the completion condition, and the next member of a sequence. */
export function settleInstance(
  run: Run,
  token: Token,
  state: MemberCounts,
  outer: NodeProgram,
  settings: MultiInstanceProgram,
): Incident | undefined {
  const counted = withOutput(run, token, state, settings, outer.id);
  if (!counted.ok) return counted.error;
  const after = counted.value;
  const active = run.draft.countIn(token.scope) - 1;
  const counts = {
    numberOfInstances: after.size,
    numberOfActiveInstances: active,
    numberOfCompletedInstances: after.completed,
    numberOfTerminatedInstances: after.terminated,
    ...outputsFor(run, token.scope, settings),
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
  const goesOn = settings.sequential && active === 0 && after.next < after.size;
  const index = Number(token.locals?.['loopCounter'] ?? 1) - 1;
  const followers = (after.waiting ?? []).filter((row) => row.after === index);
  const kept = followers.length > 0 ? { ...after, waiting: after.waiting?.filter((row) => row.after !== index) } : after;
  run.draft.scopes.set(scope.id, { ...scope, members: goesOn ? { ...kept, next: kept.next + 1 } : kept });
  for (const row of followers) startMember(run, scope.id, outer.id, itemOf(run, scope.id, row.index), row.index, settings.element);
  if (goesOn) startMember(run, scope.id, outer.id, itemOf(run, scope.id, after.next), after.next, settings.element);
  return undefined;
}
