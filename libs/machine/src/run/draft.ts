import { Defect, type Json } from '@liuzhuan/kernel';
import { type CaseState, memberOf, NOTHING, type OpenScope, placeOf } from '../state/case-state';
import { commit } from '../state/commit';
import { agesIn, hasId, type IdSet, NO_IDS, withIds } from '../state/id-set';
import { ageOf, type Shelf } from '../state/shelf';
import { membersIn, snapshotOf, stateOf } from '../state/snapshot-view';
import { type Base, Ledger } from './ledger';
import type { Activation, ActivationId, CaseStatus, MembersState, ScopeInstanceId, Snapshot, Token, TokenId } from './snapshot';

export { ageOf, byAge } from '../state/shelf';

/** Tokens that came to and left a scope within a step. */
interface Movement {
  readonly born: Set<TokenId>;
  readonly gone: Set<TokenId>;
}

/** The part of its rows a step works on. */
function part<R, T>(shelf: Shelf<R>, of: (row: R) => T): Base<T> {
  return {
    get: (id) => {
      const row = shelf.get(id);
      return row === undefined ? undefined : of(row);
    },
    entries: () => shelf.entries().map(([id, row]): [string, T] => [id, of(row)]),
  };
}

/** The next snapshot in the making, or one that is only read. Nothing is copied or searched but what is touched. */
export class Draft {
  readonly scopes: Ledger<OpenScope>;
  readonly tokens: Ledger<Token>;
  readonly activations: Ledger<Activation>;
  readonly performers: Ledger<string>;
  /** Items and outputs of members, by `scope/index`. */
  readonly plans: Ledger<Json>;
  readonly results: Ledger<Json>;
  status: CaseStatus;
  end: Snapshot['end'];
  cancelledBy: Snapshot['cancelledBy'];
  /** Scopes opened by tokens within this step; undefined = closed. */
  readonly children = new Map<TokenId, ScopeInstanceId | undefined>();
  rootId: ScopeInstanceId | undefined;
  readonly counters: { token: number; activation: number; scope: number };
  private readonly base: CaseState;
  private watchful: IdSet | undefined;
  private readonly movements = new Map<ScopeInstanceId, Movement>();
  private readonly visited = new Map<string, Set<ActivationId>>();

  constructor(snapshot?: Snapshot) {
    const base = (this.base = snapshot ? stateOf(snapshot) : NOTHING);
    this.scopes = new Ledger(part(base.scopes, ({ scope }) => scope));
    this.tokens = new Ledger(part(base.tokens, ({ token }) => token));
    this.activations = new Ledger(part(base.visits, ({ visit }) => visit));
    this.performers = new Ledger(base.performers);
    this.plans = new Ledger(base.plans);
    this.results = new Ledger(base.results);
    this.status = base.status;
    this.end = base.end;
    this.cancelledBy = base.cancelledBy;
    this.rootId = base.root;
    this.watchful = base.conditional;
    this.counters = { ...base.counters };
  }

  nextToken(scope: ScopeInstanceId): TokenId {
    const id = `t${++this.counters.token}`;
    if (this.scopes.has(scope)) this.movementIn(scope).born.add(id);
    return id;
  }

  nextActivation(): ActivationId {
    return `a${++this.counters.activation}`;
  }

  nextScope(): ScopeInstanceId {
    return `s${++this.counters.scope}`;
  }

  scope(id: ScopeInstanceId): OpenScope {
    const scope = this.scopes.get(id);
    if (!scope) throw new Defect(`Expected scope ${id} but it is gone`);
    return scope;
  }

  token(id: TokenId): Token {
    const token = this.tokens.get(id);
    if (!token) throw new Defect(`Expected token ${id} but it is gone`);
    return token;
  }

  addScope(scope: OpenScope): void {
    this.scopes.set(scope.id, scope);
    if (scope.parent === undefined) this.rootId = scope.id;
    else this.children.set(scope.parent, scope.id);
  }

  /** Ages of the scopes in which something may wait for a condition. */
  get conditional(): IdSet {
    return this.watchful ?? NO_IDS;
  }

  /** Finds those scopes once for a case that comes out of JSON; from then on they are kept. */
  findConditional(isConditional: (scope: ScopeInstanceId) => boolean): void {
    if (this.watchful) return;
    const ids = [...this.scopes.values()].flatMap(({ id }) => (isConditional(id) ? [ageOf(id)] : []));
    this.watchful = withIds(NO_IDS, [], ids);
  }

  noteConditional(scope: ScopeInstanceId): void {
    this.watchful = withIds(this.conditional, [], [ageOf(scope)]);
  }

  dropScope(id: ScopeInstanceId): void {
    if (hasId(this.conditional, ageOf(id))) this.watchful = withIds(this.conditional, [ageOf(id)], []);
    const { parent, members } = this.scope(id);
    for (let index = 0; index < (members?.size ?? 0); index += 1) {
      this.plans.delete(memberOf(id, index));
      this.results.delete(memberOf(id, index));
    }
    this.scopes.delete(id);
    if (parent !== undefined) this.children.set(parent, undefined);
  }

  dropToken(id: TokenId, scope: ScopeInstanceId): void {
    this.tokens.delete(id);
    const movement = this.movementIn(scope);
    if (!movement.born.delete(id) && hasId(this.populationOf(scope), ageOf(id))) movement.gone.add(id);
  }

  /** Tokens of a scope, those between two nodes included, oldest first. */
  tokensIn(scope: ScopeInstanceId): TokenId[] {
    if (!this.scopes.has(scope)) return [];
    const { born = [], gone } = this.movements.get(scope) ?? {};
    const before = agesIn(this.populationOf(scope)).map((age) => `t${age}`);
    return [...(gone ? before.filter((id) => !gone.has(id)) : before), ...born];
  }

  countIn(scope: ScopeInstanceId): number {
    if (!this.scopes.has(scope)) return 0;
    const movement = this.movements.get(scope);
    return this.populationOf(scope).count + (movement ? movement.born.size - movement.gone.size : 0);
  }

  /** True while the token lives, on a node or on its way to one. */
  lives(token: TokenId, scope: ScopeInstanceId): boolean {
    if (!this.scopes.has(scope)) return false;
    const movement = this.movements.get(scope);
    if (movement?.born.has(token)) return true;
    return !movement?.gone.has(token) && hasId(this.populationOf(scope), ageOf(token));
  }

  /** The scope of the case itself. */
  get root(): OpenScope | undefined {
    return this.rootId === undefined ? undefined : this.scopes.get(this.rootId);
  }

  /** The scope a token's activity has opened. */
  childOf(token: TokenId): ScopeInstanceId | undefined {
    return this.children.has(token) ? this.children.get(token) : this.base.tokens.get(token)?.child;
  }

  tokenOf(activation: ActivationId): Token | undefined {
    for (const token of this.tokens.changes.values()) if (token?.activation === activation) return token;
    const owner = this.base.visits.get(activation)?.owner;
    return owner === undefined || this.tokens.changes.has(owner) ? undefined : this.tokens.get(owner);
  }

  /** Puts a visit on record. */
  visit(visit: Activation): void {
    this.activations.set(visit.id, visit);
    this.visitedAt(placeOf(visit.scope, visit.node)).add(visit.id);
  }

  /** Visits of a node that tokens stand on or stem from, and those of this step. Members' visits of earlier steps are not among them. */
  visitsAt(scope: ScopeInstanceId, node: string): ReadonlySet<ActivationId> {
    return this.visitedAt(placeOf(scope, node));
  }

  /** Copied once in a step: a loop that turns often asks often. */
  private visitedAt(place: string): Set<ActivationId> {
    let known = this.visited.get(place);
    if (!known) this.visited.set(place, (known = new Set(this.base.places.get(place) ?? [])));
    return known;
  }

  /** The members of a scope with all items and outputs: costs as much as there are. */
  membersOf(scope: OpenScope): MembersState | undefined {
    return membersIn(this, scope);
  }

  /** Puts down the members of a scope anew. */
  setMembers(id: ScopeInstanceId, { planned, outputs, indexes, ...counts }: MembersState): void {
    planned.forEach((item, index) => this.plans.set(memberOf(id, index), item));
    outputs.forEach((output, place) => this.results.set(memberOf(id, indexes[place] ?? place), output));
    this.scopes.set(id, { ...this.scope(id), members: { ...counts, size: planned.length } });
  }

  /** Forgets visits no living token stems from, and gives the snapshot. */
  toSnapshot(): Snapshot {
    return snapshotOf(commit(this.base, this));
  }

  private populationOf(scope: ScopeInstanceId) {
    return this.base.scopes.get(scope)?.population ?? NO_IDS;
  }

  private movementIn(scope: ScopeInstanceId): Movement {
    let movement = this.movements.get(scope);
    if (!movement) this.movements.set(scope, (movement = { born: new Set(), gone: new Set() }));
    return movement;
  }
}
