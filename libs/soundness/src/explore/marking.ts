import type { Activation, MembersState, ScopeInstance, Snapshot, Token } from '@liuzhuan/machine';
import type { AbstractProgram } from '../abstract/abstract-program';
import type { Geography } from './geography';

/** Definition id under which the explored program runs. */
export const PROGRAM = 'explored:1';

/** Tokens of one scope instance on one node; at a join, on one of its incoming flows. */
export interface Crowd {
  readonly scope: string;
  readonly node: string;
  readonly via?: string;
  readonly count: number;
}

/** A state of the exploration: where tokens stand, and nothing else. Equal keys are equal states. */
export interface Marking {
  readonly key: string;
  /** The same as a snapshot the machine goes on from, with ids in canonical order. */
  readonly snapshot: Snapshot;
  /** Places with more than one token where the author cannot have meant several. */
  readonly crowds: readonly Crowd[];
  /** Number of tokens by place, over all scope instances. */
  readonly census: ReadonlyMap<string, number>;
}

interface CodedToken {
  readonly code: string;
  readonly token: Token;
  readonly inner: CodedScope | undefined;
}
interface CodedScope {
  readonly code: string;
  readonly scope: ScopeInstance;
  readonly tokens: readonly CodedToken[];
}

/** More than this many equal tokens on a side way count as this many. */
const SEVERAL = 2;

/** Brings a snapshot into its canonical form: history, identities and unneeded values forgotten. */
export function markingOf(snapshot: Snapshot, abstract: AbstractProgram, geography: Geography): Marking {
  if (snapshot.status !== 'active') return { key: snapshot.status, snapshot, crowds: [], census: new Map() };
  const reader = new Reader(snapshot, abstract, geography);
  const root = Object.values(snapshot.scopes).find((scope) => scope.parent === undefined);
  const coded = reader.scope(root as ScopeInstance);
  return { key: coded.code, snapshot: rebuilt(coded), crowds: reader.crowds, census: reader.census };
}

class Reader {
  readonly crowds: Crowd[] = [];
  readonly census = new Map<string, number>();
  private readonly needed = new Set<string>();
  private readonly children = new Map<string, ScopeInstance>();
  private readonly residents = new Map<string, Token[]>();

  constructor(
    snapshot: Snapshot,
    private readonly abstract: AbstractProgram,
    private readonly geography: Geography,
  ) {
    for (const scope of Object.values(snapshot.scopes)) {
      if (scope.parent !== undefined) this.children.set(scope.parent, scope);
      this.residents.set(scope.id, []);
    }
    for (const token of Object.values(snapshot.tokens)) {
      this.residents.get(token.scope)?.push(token);
      const { key = '' } = snapshot.scopes[token.scope] ?? {};
      for (const name of abstract.needed.get(key)?.get(token.at) ?? []) this.needed.add(name);
    }
  }

  scope(scope: ScopeInstance): CodedScope {
    const isMembers = scope.members !== undefined;
    const coded = (this.residents.get(scope.id) ?? [])
      .map((token) => this.token(token, scope))
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
    const tokens = coded.filter(
      ({ code, token }, index) => !(this.geography.isAside(scope.key, token.at) && coded[index - SEVERAL]?.code === code),
    );
    if (!isMembers) this.countCrowds(scope, tokens);
    const variables = Object.fromEntries(
      Object.entries(scope.variables).map(([name, value]) => [name, this.needed.has(name) ? value : null]),
    );
    const members: MembersState | undefined = scope.members && { ...scope.members, completed: 0, terminated: 0, outputs: [], indexes: [] };
    const known = Object.entries(variables).filter(([, value]) => value !== null);
    const counts = members ? `*${members.planned.length}/${members.next}` : '';
    return {
      code: `${scope.key}${counts}${known.length > 0 ? JSON.stringify(known) : ''}[${tokens.map(({ code }) => code).join(',')}]`,
      scope: { ...scope, variables, ...(members ? { members } : {}) },
      tokens,
    };
  }

  private token(token: Token, scope: ScopeInstance): CodedToken {
    const { at, via, timers, incident, resume, locals = {} } = token;
    const waitsAtJoin = via !== undefined && this.geography.isJoin(scope.key, at);
    const kept = Object.entries(locals).filter(([name, value]) => value !== null && this.needed.has(name));
    const child = this.children.get(token.id);
    const inner = child && this.scope(child);
    const fired = timers ? JSON.stringify(Object.entries(timers).toSorted()) : '';
    const place = waitsAtJoin ? `${at}<${via}` : at;
    const code = `${place}${fired}${kept.length > 0 ? JSON.stringify(kept) : ''}${incident ? `!${incident.code}/${JSON.stringify(resume)}` : ''}${inner?.code ?? ''}`;
    const bare: Token = {
      ...{ id: token.id, scope: token.scope, at, activation: token.activation },
      ...(waitsAtJoin ? { via } : {}),
      ...(kept.length > 0 ? { locals: Object.fromEntries(kept) } : {}),
      ...(timers ? { timers } : {}),
      ...(incident ? { incident } : {}),
      ...(resume ? { resume } : {}),
    };
    return { code, token: bare, inner };
  }

  private countCrowds(scope: ScopeInstance, tokens: readonly CodedToken[]): void {
    const counts = new Map<string, Crowd>();
    for (const { token } of tokens) {
      const { at, via } = token;
      const place = via === undefined ? at : `${at}<${via}`;
      const count = (counts.get(place)?.count ?? 0) + 1;
      counts.set(place, { scope: scope.key, node: at, ...(via === undefined ? {} : { via }), count });
    }
    for (const [place, crowd] of counts) {
      const name = `${scope.key}:${place}`;
      this.census.set(name, (this.census.get(name) ?? 0) + crowd.count);
      if (crowd.count > 1 && !this.geography.isAside(scope.key, crowd.node)) this.crowds.push(crowd);
    }
  }
}

/** The snapshot a canonical form stands for. Visits have no past: returns lead to states that are reached without them. */
function rebuilt(root: CodedScope): Snapshot {
  const scopes: Record<string, ScopeInstance> = {};
  const tokens: Record<string, Token> = {};
  const activations: Record<string, Activation> = {};
  let [token, scope] = [0, 0];
  const add = (coded: CodedScope, parent?: string): void => {
    const id = `s${++scope}`;
    const { parent: _old, ...rest } = coded.scope;
    scopes[id] = { ...rest, id, program: PROGRAM, ...(parent === undefined ? {} : { parent }) };
    for (const { token: bare, inner } of coded.tokens) {
      const number = ++token;
      const activation = `a${number}`;
      tokens[`t${number}`] = { ...bare, id: `t${number}`, scope: id, activation };
      activations[activation] = { id: activation, scope: id, node: bare.at, from: [], since: '' as Activation['since'] };
      if (inner) add(inner, `t${number}`);
    }
  };
  add(root);
  return { format: 1, status: 'active', counters: { token, activation: token, scope }, scopes, tokens, activations, performers: {} };
}
