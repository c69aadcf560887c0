import type { JsonObject } from '@liuzhuan/kernel';
import type { Activation, CompensationRecord, MembersState, ScopeInstance, Snapshot, Token } from '@liuzhuan/machine';
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
  if (snapshot.status !== 'active') return { key: endKey(snapshot, abstract), snapshot, crowds: [], census: new Map() };
  const reader = new Reader(snapshot, abstract, geography);
  const root = Object.values(snapshot.scopes).find((scope) => scope.parent === undefined);
  const coded = reader.scope(root as ScopeInstance);
  return { key: coded.code, snapshot: rebuilt(coded), crowds: reader.crowds, census: reader.census };
}

/** Outcomes an ended unit leaves behind. */
export function leftBehind(snapshot: Snapshot, abstract: AbstractProgram): JsonObject {
  const [root] = Object.values(snapshot.scopes);
  return Object.fromEntries(
    Object.entries(root?.variables ?? {}).filter(([name, value]) => value !== null && abstract.neededAfter.has(name)),
  );
}

const endKey = (snapshot: Snapshot, abstract: AbstractProgram): string =>
  `${snapshot.status} ${snapshot.end?.error ?? ''} ${JSON.stringify(Object.entries(leftBehind(snapshot, abstract)).toSorted())}`;

/** A record of something that can be undone, without identity and data. */
function nameless({ locals: _locals, inner, ...record }: CompensationRecord): CompensationRecord {
  return {
    ...record,
    activation: '',
    ...(inner ? { inner: { ...inner, variables: {}, compensations: inner.compensations.map(nameless) } } : {}),
  };
}

/** What a scope can undo. An activity that was done several times counts once: undoing it again leads to the same places. */
function undoableOf({ compensations }: ScopeInstance): CompensationRecord[] | undefined {
  const latest = compensations?.filter(({ node }, index) => compensations.findLastIndex((other) => other.node === node) === index);
  return latest?.map(nameless);
}

class Reader {
  readonly crowds: Crowd[] = [];
  readonly census = new Map<string, number>();
  private readonly needed: Set<string>;
  private readonly keys = new Map<string, string>();
  private readonly children = new Map<string, ScopeInstance>();
  private readonly residents = new Map<string, Token[]>();

  constructor(
    snapshot: Snapshot,
    abstract: AbstractProgram,
    private readonly geography: Geography,
  ) {
    this.needed = new Set(abstract.neededAfter);
    for (const scope of Object.values(snapshot.scopes)) {
      if (scope.parent !== undefined) this.children.set(scope.parent, scope);
      this.residents.set(scope.id, []);
      this.keys.set(scope.id, scope.key);
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
    // Rounds of a loop are not counted: whether there is another one is a free choice.
    const next = scope.members?.planned.length === 0 ? 1 : scope.members?.next;
    const members: MembersState | undefined = scope.members && {
      ...scope.members,
      next: next ?? 1,
      completed: 0,
      terminated: 0,
      outputs: [],
      indexes: [],
    };
    const known = Object.entries(variables).filter(([, value]) => value !== null);
    const counts = members ? `*${members.planned.length}/${members.next}` : '';
    const undoable = undoableOf(scope);
    const books = undoable || scope.upcoming ? JSON.stringify([undoable, scope.upcoming]) : '';
    return {
      code: `${scope.key}${counts}${known.length > 0 ? JSON.stringify(known) : ''}${books}[${tokens.map(({ code }) => code).join(',')}]`,
      scope: { ...scope, variables, ...(members ? { members } : {}), ...(undoable ? { compensations: undoable } : {}) },
      tokens,
    };
  }

  private token(token: Token, scope: ScopeInstance): CodedToken {
    const { at, via, locals = {}, incident, resume, handles, compensates } = token;
    const { timers, watching, met, occurred, gathering, resetting } = token;
    const waitsAtJoin = via !== undefined && this.geography.isJoin(scope.key, at);
    const kept = Object.entries(locals).filter(([name, value]) => value !== null && this.needed.has(name));
    const child = this.children.get(token.id);
    const inner = child && this.scope(child);
    const undoing = compensates && { ...compensates, pending: compensates.pending.map(nameless) };
    const books = {
      ...(timers ? { timers: Object.fromEntries(Object.entries(timers).toSorted()) } : {}),
      ...{ ...(watching ? { watching } : {}), ...(met ? { met } : {}), ...(occurred ? { occurred } : {}) },
      ...{ ...(gathering ? { gathering } : {}), ...(resetting ? { resetting } : {}), ...(resume ? { resume } : {}) },
    };
    const told = {
      ...books,
      kept,
      ...(undoing ? { undoing: [this.keys.get(undoing.scope), undoing.pending, undoing.cancels] } : {}),
      ...(handles ? { handles: 1 } : {}),
    };
    const extra = Object.keys(told).length > 1 || kept.length > 0 ? JSON.stringify(told) : '';
    const bare: Token = {
      ...{ id: token.id, scope: token.scope, at, activation: token.activation, ...books },
      ...(waitsAtJoin ? { via } : {}),
      ...(kept.length > 0 ? { locals: Object.fromEntries(kept) } : {}),
      ...(incident ? { incident } : {}),
      ...(undoing ? { compensates: undoing } : {}),
      ...(handles === undefined ? {} : { handles }),
    };
    return {
      code: `${waitsAtJoin ? `${at}<${via}` : at}${extra}${incident ? `!${incident.code}` : ''}${inner?.code ?? ''}`,
      token: bare,
      inner,
    };
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
  const renamed = new Map<string, string>();
  let [token, scope] = [0, 0];
  const add = (coded: CodedScope, parent?: string): void => {
    const id = `s${++scope}`;
    renamed.set(coded.scope.id, id);
    const { parent: _old, ...rest } = coded.scope;
    scopes[id] = { ...rest, id, program: PROGRAM, ...(parent === undefined ? {} : { parent }) };
    for (const { token: bare, inner } of coded.tokens) {
      const number = ++token;
      const activation = `a${number}`;
      renamed.set(bare.id, `t${number}`);
      tokens[`t${number}`] = { ...bare, id: `t${number}`, scope: id, activation };
      activations[activation] = { id: activation, scope: id, node: bare.at, from: [], since: '' as Activation['since'] };
      if (inner) add(inner, `t${number}`);
    }
  };
  add(root);
  for (const [id, { handles, compensates, ...rest }] of Object.entries(tokens)) {
    if (handles === undefined && !compensates) continue;
    tokens[id] = {
      ...rest,
      ...(handles === undefined ? {} : { handles: renamed.get(handles) ?? handles }),
      ...(compensates ? { compensates: { ...compensates, scope: renamed.get(compensates.scope) ?? compensates.scope } } : {}),
    };
  }
  return { format: 1, status: 'active', counters: { token, activation: token, scope }, scopes, tokens, activations, performers: {} };
}
