import type { Json } from '@liuzhuan/kernel';
import type { Activation, MembersState, ScopeInstance, Snapshot } from '../run/snapshot';
import { type CaseState, LEAF_OF, memberOf, type OpenScope, placeOf, type ScopeRow, type TokenRow, type VisitRow } from './case-state';
import { NO_IDS, withIds } from './id-set';
import { ageOf, byAge, Shelf } from './shelf';

const STATES = new WeakMap<Snapshot, CaseState>();

/** The state behind a snapshot: at hand when a step gave it, built once when it comes out of JSON. */
export function stateOf(snapshot: Snapshot): CaseState {
  let state = STATES.get(snapshot);
  if (!state) STATES.set(snapshot, (state = readState(snapshot)));
  return state;
}

/**
 * A state as a snapshot. Its records are written out when somebody looks at them: a step does not, so that a case with thousands of
 * tokens costs no more than one with few.
 */
export function snapshotOf(state: CaseState): Snapshot {
  const written: { -readonly [K in 'scopes' | 'tokens' | 'activations' | 'performers']?: Snapshot[K] } = {};
  const snapshot: Snapshot = {
    format: 1,
    status: state.status,
    counters: state.counters,
    get scopes() {
      return (written.scopes ??= recordOf(state.scopes.values().map(({ scope }) => closed(state, scope))));
    },
    get tokens() {
      return (written.tokens ??= writtenOnce(state.tokens, ({ token }) => token));
    },
    get activations() {
      return (written.activations ??= writtenOnce(state.visits, ({ visit }) => visit));
    },
    get performers() {
      return (written.performers ??= namesIn(state));
    },
    ...(state.end ? { end: state.end } : {}),
    ...(state.cancelledBy === undefined ? {} : { cancelledBy: state.cancelledBy }),
  };
  STATES.set(snapshot, state);
  return snapshot;
}

const RECORDS = new WeakMap<object, object>();

/** The record of a table: the same one as long as the table is the same. */
function writtenOnce<R, T extends { readonly id: string }>(table: Shelf<R>, of: (row: R) => T): Readonly<Record<string, T>> {
  let record = RECORDS.get(table) as Readonly<Record<string, T>> | undefined;
  if (!record) RECORDS.set(table, (record = recordOf(table.values().map(of))));
  return record;
}

function recordOf<T extends { readonly id: string }>(rows: readonly T[]): Record<string, T> {
  const record: Record<string, T> = {};
  for (const row of rows.toSorted((a, b) => ageOf(a.id) - ageOf(b.id))) record[row.id] = row;
  return record;
}

function namesIn({ performers }: CaseState): Record<string, string> {
  const record: Record<string, string> = {};
  for (const { ids, rows } of performers.leaves()) ids.forEach((id, place) => (record[id] = rows[place] as string));
  return record;
}

/** Where items and outputs of members are looked up. */
export interface MemberTables {
  readonly plans: { get(id: string): Json | undefined };
  readonly results: { get(id: string): Json | undefined };
}

/** The members of a scope with their items and outputs. */
export function membersIn(tables: MemberTables, { id, members }: OpenScope): MembersState | undefined {
  if (!members) return undefined;
  const { size, ...counts } = members;
  const planned: Json[] = [];
  const outputs: Json[] = [];
  const indexes: number[] = [];
  for (let index = 0; index < size; index += 1) {
    planned.push(tables.plans.get(memberOf(id, index)) ?? null);
    const output = tables.results.get(memberOf(id, index));
    if (output === undefined) continue;
    outputs.push(output);
    indexes.push(index);
  }
  return { planned, ...counts, outputs, indexes };
}

function closed(state: CaseState, scope: OpenScope): ScopeInstance {
  const { members: _counts, ...rest } = scope;
  const members = membersIn(state, scope);
  return members ? { ...rest, members } : rest;
}

/** Builds the state of a snapshot that was stored, or put together by hand. */
function readState(snapshot: Snapshot): CaseState {
  const children = new Map<string, string>();
  const populations = new Map<string, number[]>();
  const scopes = new Map<string, ScopeRow>();
  const plans = new Map<string, Json>();
  const results = new Map<string, Json>();
  const tokens = Object.values(snapshot.tokens);
  for (const { id, scope } of tokens) {
    const ages = populations.get(scope);
    if (ages) ages.push(ageOf(id));
    else populations.set(scope, [ageOf(id)]);
  }
  const visits = reachedIn(snapshot);
  let root: string | undefined;
  for (const { members, ...rest } of Object.values(snapshot.scopes)) {
    if (rest.parent === undefined) root = rest.id;
    else children.set(rest.parent, rest.id);
    members?.planned.forEach((item, index) => plans.set(memberOf(rest.id, index), item));
    members?.outputs.forEach((output, place) => results.set(memberOf(rest.id, members.indexes[place] ?? place), output));
    const { planned = [], outputs: _outputs, indexes: _indexes, ...counts } = members ?? {};
    const scope = members ? { ...rest, members: { ...(counts as MembersState), size: planned.length } } : rest;
    scopes.set(rest.id, { scope, population: withIds(NO_IDS, [], populations.get(rest.id) ?? []) });
  }
  const rows = new Map<string, TokenRow>();
  for (const token of tokens) {
    const child = children.get(token.id);
    rows.set(token.id, child === undefined ? { token } : { token, child });
  }
  return {
    status: snapshot.status,
    counters: snapshot.counters,
    ...(snapshot.end ? { end: snapshot.end } : {}),
    ...(snapshot.cancelledBy === undefined ? {} : { cancelledBy: snapshot.cancelledBy }),
    ...(root === undefined ? {} : { root }),
    programs: [...new Set([...scopes.values()].map(({ scope }) => scope.program))],
    scopes: Shelf.of(LEAF_OF.scopes, scopes),
    tokens: Shelf.of(LEAF_OF.tokens, rows),
    visits: Shelf.of(LEAF_OF.visits, visitsIn(snapshot, visits)),
    places: Shelf.of(LEAF_OF.places, placesIn(snapshot, visits)),
    plans: Shelf.of(LEAF_OF.plans, plans),
    results: Shelf.of(LEAF_OF.results, results),
    performers: Shelf.of(LEAF_OF.performers, Object.entries(snapshot.performers)),
  };
}

/** Visits that living tokens stem from: what a step leaves, and all that counts in a snapshot put together by hand. */
function reachedIn({ activations, tokens }: Snapshot): Activation[] {
  const reached = new Set(Object.values(tokens).map(({ activation }) => activation));
  for (const id of reached) for (const { activation } of activations[id]?.from ?? []) reached.add(activation);
  return [...reached].flatMap((id) => activations[id] ?? []);
}

function visitsIn({ tokens }: Snapshot, visits: readonly Activation[]): Map<string, VisitRow> {
  const refs = new Map<string, number>();
  const owners = new Map<string, string>();
  const refer = (id: string): void => void refs.set(id, (refs.get(id) ?? 0) + 1);
  for (const { id, activation } of Object.values(tokens)) {
    refer(activation);
    owners.set(activation, id);
  }
  for (const { from } of visits) for (const { activation } of from) refer(activation);
  const rows = new Map<string, VisitRow>();
  for (const visit of visits) {
    const owner = owners.get(visit.id);
    rows.set(visit.id, { visit, refs: refs.get(visit.id) ?? 0, ...(owner === undefined ? {} : { owner }) });
  }
  return rows;
}

function placesIn({ scopes }: Snapshot, visits: readonly Activation[]): Map<string, string[]> {
  const places = new Map<string, Activation[]>();
  for (const visit of visits) {
    if (scopes[visit.scope]?.members) continue;
    const key = placeOf(visit.scope, visit.node);
    const known = places.get(key);
    if (known) known.push(visit);
    else places.set(key, [visit]);
  }
  return new Map([...places].map(([key, visits]) => [key, byAge(visits.map(({ id }) => id))]));
}
