import type { Ledger } from '../run/ledger';
import type { Activation, ActivationId, Snapshot, Token, TokenId } from '../run/snapshot';
import type { Json } from '@liuzhuan/kernel';
import { type CaseState, type OpenScope, placeOf, type ScopeRow, type TokenRow, type VisitRow } from './case-state';
import { type IdSet, NO_IDS, withIds } from './id-set';
import { ageOf, byAge } from './shelf';

/** What a step came to. */
export interface Changes extends Pick<Snapshot, 'status' | 'counters' | 'end' | 'cancelledBy'> {
  readonly rootId: string | undefined;
  readonly conditional: IdSet;
  readonly scopes: Ledger<OpenScope>;
  readonly tokens: Ledger<Token>;
  readonly activations: Ledger<Activation>;
  readonly performers: Ledger<string>;
  readonly plans: Ledger<Json>;
  readonly results: Ledger<Json>;
  readonly children: ReadonlyMap<TokenId, string | undefined>;
}

/** The state after a step. Costs what the step touched, never what there is. */
export function commit(base: CaseState, changes: Changes): CaseState {
  const { visits, places } = visitsAfter(base, changes);
  return {
    status: changes.status,
    counters: { ...changes.counters },
    ...(changes.end ? { end: changes.end } : {}),
    ...(changes.cancelledBy === undefined ? {} : { cancelledBy: changes.cancelledBy }),
    ...(changes.rootId === undefined ? {} : { root: changes.rootId }),
    conditional: changes.conditional,
    programs: programsAfter(base, changes),
    scopes: base.scopes.with(scopesAfter(base, changes)),
    tokens: base.tokens.with(tokensAfter(base, changes)),
    visits: base.visits.with(visits),
    places: base.places.with(places),
    plans: base.plans.with(changes.plans.changes),
    results: base.results.with(changes.results.changes),
    performers: base.performers.with(changes.performers.changes),
  };
}

function programsAfter({ programs }: CaseState, { scopes }: Changes): CaseState['programs'] {
  const begun = new Set<string>();
  for (const scope of scopes.changes.values()) if (scope && !programs.includes(scope.program)) begun.add(scope.program);
  return begun.size === 0 ? programs : [...programs, ...begun];
}

function tokensAfter(base: CaseState, { tokens, children }: Changes): Map<string, TokenRow | undefined> {
  const rows = new Map<string, TokenRow | undefined>();
  const put = (id: TokenId): void => {
    const token = tokens.get(id);
    const child = children.has(id) ? children.get(id) : base.tokens.get(id)?.child;
    rows.set(id, token && (child === undefined ? { token } : { token, child }));
  };
  for (const id of tokens.changes.keys()) put(id);
  for (const id of children.keys()) if (!rows.has(id)) put(id);
  return rows;
}

function scopesAfter(base: CaseState, { scopes, tokens }: Changes): Map<string, ScopeRow | undefined> {
  const moved = new Map<string, { readonly removed: number[]; readonly added: number[] }>();
  const movedIn = (scope: string) => {
    let entry = moved.get(scope);
    if (!entry) moved.set(scope, (entry = { removed: [], added: [] }));
    return entry;
  };
  for (const [id, after] of tokens.changes) {
    const before = base.tokens.get(id)?.token;
    if (before?.scope === after?.scope) continue;
    if (before) movedIn(before.scope).removed.push(ageOf(id));
    if (after) movedIn(after.scope).added.push(ageOf(id));
  }
  const rows = new Map<string, ScopeRow | undefined>();
  for (const id of new Set([...scopes.changes.keys(), ...moved.keys()])) {
    const scope = scopes.get(id);
    const entry = moved.get(id);
    const population = base.scopes.get(id)?.population ?? NO_IDS;
    rows.set(id, scope && { scope, population: entry ? withIds(population, entry.removed, entry.added) : population });
  }
  return rows;
}

/** Counts what refers to each visit anew; what nothing refers to any more is forgotten, and then what only that stemmed from. */
function visitsAfter(base: CaseState, changes: Changes) {
  const { tokens, activations } = changes;
  const rows = new Map<ActivationId, VisitRow | undefined>();
  const rowOf = (id: ActivationId): VisitRow | undefined => (rows.has(id) ? rows.get(id) : base.visits.get(id));
  const unreferred: ActivationId[] = [];
  const refer = (id: ActivationId, by: 1 | -1): void => {
    const row = rowOf(id);
    if (!row) return;
    rows.set(id, { ...row, refs: row.refs + by });
    if (row.refs + by === 0) unreferred.push(id);
  };
  for (const [id, visit] of activations.changes) {
    const row = base.visits.get(id);
    if (!visit) continue;
    rows.set(id, row ? { ...row, visit } : { visit, refs: 0 });
    if (!row) unreferred.push(id);
  }
  for (const [id, visit] of activations.changes) {
    const before = base.visits.get(id)?.visit.from;
    if (before === visit?.from) continue;
    for (const { activation } of visit?.from ?? []) refer(activation, 1);
    for (const { activation } of before ?? []) refer(activation, -1);
  }
  for (const [id, after] of tokens.changes) {
    const before = base.tokens.get(id)?.token;
    if (before?.activation === after?.activation) continue;
    if (after) refer(after.activation, 1);
    if (before) refer(before.activation, -1);
    if (before) own(rows, before.activation, undefined);
  }
  for (const [id, after] of tokens.changes) if (after) own(rows, after.activation, id);
  const places = new Map<string, readonly ActivationId[]>();
  for (let id = unreferred.pop(); id !== undefined; id = unreferred.pop()) {
    const row = rowOf(id);
    if (!row || row.refs > 0) continue;
    rows.set(id, undefined);
    for (const { activation } of row.visit.from) refer(activation, -1);
  }
  const listed = (place: string): readonly ActivationId[] => places.get(place) ?? base.places.get(place) ?? [];
  for (const [id, row] of rows) {
    const [before, after] = [placeIn(base, changes, base.visits.get(id)?.visit), placeIn(base, changes, row?.visit)];
    if (before === after) continue;
    if (before !== undefined) places.set(before, listed(before).filter((other) => other !== id));
    if (after !== undefined) places.set(after, [...listed(after), id]);
  }
  return { visits: rows, places: new Map([...places].map(([place, ids]) => [place, ids.length === 0 ? undefined : byAge(ids)])) };
}

function own(rows: Map<ActivationId, VisitRow | undefined>, id: ActivationId, owner: TokenId | undefined): void {
  const row = rows.get(id);
  if (!row || row.owner === owner) return;
  const { owner: _before, ...rest } = row;
  rows.set(id, owner === undefined ? rest : { ...rest, owner });
}

/** Under which place a visit is listed; those of members are not. */
function placeIn(base: CaseState, { scopes }: Changes, visit: Activation | undefined): string | undefined {
  if (!visit) return undefined;
  const scope = scopes.get(visit.scope) ?? base.scopes.get(visit.scope)?.scope;
  return scope?.members ? undefined : placeOf(visit.scope, visit.node);
}
