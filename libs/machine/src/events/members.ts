import type { Json, Rejection } from '@liuzhuan/kernel';
import { startMember } from '../elements/multi-instance';
import { isSignable, openSigners, SIGNERS } from '../elements/signers';
import type { MultiInstanceProgram } from '../program/node-program';
import { reject } from '../rejections';
import type { MachineEvent } from '../run/machine-event';
import type { Run } from '../run/run';
import { completeIfEmpty } from '../run/scopes';
import type { MembersState, ScopeInstanceId, Token } from '../run/snapshot';
import { type Handler, isToken, tokenFor } from './handler';
import { takeAway } from './return';

/** The running members an event is about. */
interface Members {
  readonly scope: ScopeInstanceId;
  readonly node: string;
  readonly state: MembersState;
  readonly settings: MultiInstanceProgram;
  /** The member named; undefined when the activity as a whole is. */
  readonly member?: { readonly token: Token; readonly index: number };
}

function membersOf(run: Run, token: Token): Members | Rejection {
  const inside = run.draft.scope(token.scope);
  const scope = inside.members ? inside : run.draft.scopes.get(run.draft.childOf(token.id) ?? '');
  const holder = inside.parent !== undefined && inside.members ? run.draft.token(inside.parent) : token;
  const settings = holder.signing ? SIGNERS : run.scopeProgramOf(holder.scope).nodes[holder.at]?.multiInstance;
  if (!scope?.members || !settings) return reject('not-a-member', { node: token.at });
  const index = Number(token.locals?.['loopCounter'] ?? 1) - 1;
  const found = { scope: scope.id, node: token.at, state: run.draft.membersOf(scope) as MembersState, settings };
  return inside.members ? { ...found, member: { token, index } } : found;
}

const isMembers = (value: Members | Rejection): value is Members => 'state' in value;

function remember(run: Run, id: ScopeInstanceId, state: MembersState): void {
  run.draft.setMembers(id, state);
}

type Position = Extract<MachineEvent, { readonly type: 'addMember' }>['position'];

/** Adds one member to members that run side by side: its planned index is the next free one. */
function addBeside(run: Run, { scope, node, settings, member }: Members, item: Json, position: Position): void {
  const state = run.draft.membersOf(run.draft.scope(scope)) as MembersState;
  const index = state.planned.length;
  const links =
    position === 'after' && member
      ? [{ after: member.index, index }]
      : position === 'before' && member
        ? [{ after: index, index: member.index }]
        : [];
  const waiting = [...(state.waiting ?? []), ...links];
  const advisory = advisoryWith(run, scope, state, index, position, member?.index);
  remember(run, scope, { ...state, planned: [...state.planned, item], next: index + 1, ...(waiting.length > 0 ? { waiting } : {}), ...advisory });
  if (position !== 'after' || !member) startMember(run, scope, node, item, index, settings.element);
}

/**
 * Of the signers of a plain task only the one who had it decides, and whoever is put in after somebody who decides: the last word counts.
 * Members of a multi-instance activity keep what they bring to themselves anyway.
 */
function advisoryWith(run: Run, scope: ScopeInstanceId, { advisory = [] }: MembersState, index: number, position: Position, beside?: number): Pick<MembersState, 'advisory'> {
  const { parent } = run.draft.scope(scope);
  if (parent === undefined || !run.draft.token(parent).signing) return {};
  const decides = position === 'after' && beside !== undefined && !advisory.includes(beside);
  return decides ? {} : { advisory: [...advisory, index] };
}

/** Adds one member to members that run one after the other: behind those that have begun, which keep their places. */
function addInSequence(run: Run, { scope, node, settings, member }: Members, items: readonly Json[], position: Position): void {
  const state = run.draft.membersOf(run.draft.scope(scope)) as MembersState;
  const begun = position === 'before' && member ? member.index : state.next;
  const planned = state.planned.toSpliced(position === 'parallel' && !member ? state.planned.length : begun, 0, ...items);
  remember(run, scope, { ...state, planned });
  if (position === 'before' && member) startMember(run, scope, node, planned[begun] ?? null, begun, settings.element);
}

/**
 * 加签: more members for a running multi-instance activity. Before a member: it is asked again once the new ones are done. After: they are asked
 * when it is done. Beside: at once; in a sequence, last. A plain task becomes one that several sign.
 */
export const addMember: Handler<'addMember'> = (run, { activation, items, position, asker }) => {
  const named = tokenFor(run, activation);
  if (!isToken(named)) return named;
  if (items.length === 0) return undefined;
  const token = asker !== undefined && isSignable(run, named) ? openSigners(run, named, asker) : named;
  const members = membersOf(run, token);
  if (!isMembers(members)) return members;
  const { settings, member } = members;
  if (position !== 'parallel' && !member) return reject('not-a-member', { node: token.at });
  if (settings.sequential) {
    addInSequence(run, position === 'parallel' ? { ...members, member: undefined } : members, items, position);
  } else items.forEach((item) => addBeside(run, members, item, position));
  if (position === 'before' && member) takeAway(run, run.draft.token(member.token.id));
  return undefined;
};

/** 减签: one member is not asked any more; those put in behind it are asked now. */
export const removeMember: Handler<'removeMember'> = (run, { activation }) => {
  const token = tokenFor(run, activation);
  if (!isToken(token)) return token;
  const members = membersOf(run, token);
  if (!isMembers(members) || !members.member) return reject('not-a-member', { node: token.at });
  const { scope, state, settings, member } = members;
  const upcoming = settings.sequential ? state.planned.length - state.next : (state.waiting ?? []).length;
  if (run.draft.countIn(scope) + state.completed + upcoming <= 1) return reject('last-member', { node: token.at });
  if (decidesAlone(run, members, member.index)) return reject('last-member', { node: token.at });
  remember(run, scope, { ...state, terminated: state.terminated + 1 });
  beginFollowers(run, members, member.index);
  takeAway(run, run.draft.token(token.id));
  completeIfEmpty(run, scope, token.at);
  return undefined;
};

/** Whether nobody else who still signs a plain task would decide it. */
function decidesAlone(run: Run, { scope, state }: Members, index: number): boolean {
  const { advisory, waiting = [] } = state;
  if (!advisory || advisory.includes(index)) return false;
  const asked = run.draft.tokensIn(scope).map((id) => Number(run.draft.tokens.get(id)?.locals?.['loopCounter'] ?? 1) - 1);
  return ![...asked, ...waiting.map((row) => row.index)].some((other) => other !== index && !advisory.includes(other));
}

function beginFollowers(run: Run, { scope, node, settings }: Members, index: number): void {
  const state = run.draft.membersOf(run.draft.scope(scope)) as MembersState;
  const { next, planned, waiting = [] } = state;
  if (settings.sequential) {
    if (next >= planned.length) return;
    remember(run, scope, { ...state, next: next + 1 });
    return startMember(run, scope, node, planned[next] ?? null, next, settings.element);
  }
  remember(run, scope, { ...state, waiting: waiting.filter(({ after }) => after !== index) });
  for (const follower of waiting)
    if (follower.after === index) startMember(run, scope, node, planned[follower.index] ?? null, follower.index, settings.element);
}
