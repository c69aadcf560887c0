import { Defect } from '@liuzhuan/kernel';
import { Ledger } from './ledger';
import type { Activation, ActivationId, CaseStatus, ScopeInstance, ScopeInstanceId, Snapshot, Token, TokenId } from './snapshot';

const EMPTY: Snapshot = {
  format: 1,
  status: 'active',
  counters: { token: 0, activation: 0, scope: 0 },
  scopes: {},
  tokens: {},
  activations: {},
  performers: {},
};

/** Number of a local id, `t12` → 12: ids are compared by age, never by the order of keys (jsonb reorders keys). */
export const ageOf = (id: string): number => Number(id.slice(1));
/** Ids from oldest to youngest. */
export const byAge = (ids: Iterable<string>): string[] => [...ids].sort((a, b) => ageOf(a) - ageOf(b));

/** The next snapshot in the making. Only the parts that change are copied. */
export class Draft {
  readonly scopes: Ledger<ScopeInstance>;
  readonly tokens: Ledger<Token>;
  readonly activations: Ledger<Activation>;
  readonly performers: Ledger<string>;
  status: CaseStatus;
  end: Snapshot['end'];
  cancelledBy: Snapshot['cancelledBy'];
  private readonly counters: { token: number; activation: number; scope: number };
  /** Living tokens of each scope, those between two nodes included. */
  private readonly populations = new Map<ScopeInstanceId, Set<TokenId>>();
  private readonly children = new Map<TokenId, ScopeInstanceId>();

  constructor(base: Snapshot = EMPTY) {
    this.scopes = new Ledger(base.scopes);
    this.tokens = new Ledger(base.tokens);
    this.activations = new Ledger(base.activations);
    this.performers = new Ledger(base.performers);
    this.status = base.status;
    this.end = base.end;
    this.cancelledBy = base.cancelledBy;
    this.counters = { ...base.counters };
    for (const scope of Object.values(base.scopes)) this.admitScope(scope);
    for (const token of Object.values(base.tokens)) this.populations.get(token.scope)?.add(token.id);
  }

  nextToken(scope: ScopeInstanceId): TokenId {
    const id = `t${++this.counters.token}`;
    this.populations.get(scope)?.add(id);
    return id;
  }

  nextActivation(): ActivationId {
    return `a${++this.counters.activation}`;
  }

  nextScope(): ScopeInstanceId {
    return `s${++this.counters.scope}`;
  }

  scope(id: ScopeInstanceId): ScopeInstance {
    const scope = this.scopes.get(id);
    if (!scope) throw new Defect(`Expected scope ${id} but it is gone`);
    return scope;
  }

  token(id: TokenId): Token {
    const token = this.tokens.get(id);
    if (!token) throw new Defect(`Expected token ${id} but it is gone`);
    return token;
  }

  addScope(scope: ScopeInstance): void {
    this.scopes.set(scope.id, scope);
    this.admitScope(scope);
  }

  dropScope(id: ScopeInstanceId): void {
    const { parent } = this.scope(id);
    this.scopes.delete(id);
    this.populations.delete(id);
    if (parent !== undefined) this.children.delete(parent);
  }

  dropToken(id: TokenId, scope: ScopeInstanceId): void {
    this.tokens.delete(id);
    this.populations.get(scope)?.delete(id);
  }

  /** Tokens of a scope, oldest first. */
  tokensIn(scope: ScopeInstanceId): TokenId[] {
    return byAge(this.populations.get(scope) ?? []);
  }

  countIn(scope: ScopeInstanceId): number {
    return this.populations.get(scope)?.size ?? 0;
  }

  /** True while the token lives, on a node or on its way to one. */
  lives(token: TokenId, scope: ScopeInstanceId): boolean {
    return this.populations.get(scope)?.has(token) ?? false;
  }

  /** The scope of the case itself. */
  get root(): ScopeInstance | undefined {
    for (const scope of this.scopes.values()) if (scope.parent === undefined) return scope;
    return undefined;
  }

  /** The scope a token's activity has opened. */
  childOf(token: TokenId): ScopeInstanceId | undefined {
    return this.children.get(token);
  }

  tokenOf(activation: ActivationId): Token | undefined {
    for (const token of this.tokens.values()) if (token.activation === activation) return token;
    return undefined;
  }

  /** Forgets activations no living token stems from, and gives the snapshot. */
  toSnapshot(): Snapshot {
    this.collectGarbage();
    return {
      format: 1,
      status: this.status,
      counters: { ...this.counters },
      scopes: this.scopes.toRecord(),
      tokens: this.tokens.toRecord(),
      activations: this.activations.toRecord(),
      performers: this.performers.toRecord(),
      ...(this.end ? { end: this.end } : {}),
      ...(this.cancelledBy === undefined ? {} : { cancelledBy: this.cancelledBy }),
    };
  }

  private admitScope(scope: ScopeInstance): void {
    this.populations.set(scope.id, new Set());
    if (scope.parent !== undefined) this.children.set(scope.parent, scope.id);
  }

  private collectGarbage(): void {
    const reached = new Set<ActivationId>();
    const pending: ActivationId[] = [];
    for (const token of this.tokens.values()) pending.push(token.activation);
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      for (const source of this.activations.get(id)?.from ?? []) pending.push(source.activation);
    }
    const gone: ActivationId[] = [];
    for (const { id } of this.activations.values()) if (!reached.has(id)) gone.push(id);
    for (const id of gone) this.activations.delete(id);
  }
}
