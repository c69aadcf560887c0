import type { Json } from '@liuzhuan/kernel';
import type { NodeId } from '../program/program';
import type { Activation, ActivationId, MembersState, ProgramRef, ScopeInstance, ScopeInstanceId, Snapshot, Token, TokenId } from '../run/snapshot';
import { type IdSet, NO_IDS } from './id-set';
import { ageOf, Shelf, spread } from './shelf';

/** Book-keeping of members without their items and outputs, which have tables of their own. */
export type MemberCounts = Omit<MembersState, 'planned' | 'outputs' | 'indexes'> & {
  /** Number of planned members. */
  readonly size: number;
};

/** A scope as a step works on it. */
export type OpenScope = Omit<ScopeInstance, 'members'> & { readonly members?: MemberCounts };

export interface ScopeRow {
  readonly scope: OpenScope;
  /** Ages of the tokens in it. */
  readonly population: IdSet;
}

export interface TokenRow {
  readonly token: Token;
  /** Scope its activity has opened. */
  readonly child?: ScopeInstanceId;
}

export interface VisitRow {
  readonly visit: Activation;
  /** Tokens on it and visits that stem from it; without any it is forgotten. */
  readonly refs: number;
  /** Token that stands on it. */
  readonly owner?: TokenId;
}

/** What is known of a case beside its tables. */
export interface StateRoot extends Pick<Snapshot, 'status' | 'counters' | 'end' | 'cancelledBy'> {
  /** Scope of the case itself. */
  readonly root?: ScopeInstanceId;
  /** Ages of the scopes in which something may wait for a condition; absent when nobody has looked yet. */
  readonly conditional?: IdSet;
  /** Programs its scopes run by; one that is not run any more may still be among them. */
  readonly programs: readonly ProgramRef[];
}

/**
 * A snapshot as a step works on it: tables that share what a step does not touch with the state before, and beside the truth what would have
 * to be searched for: who is in a scope, who stands on a visit, what stems from it.
 */
export interface CaseState extends StateRoot {
  readonly scopes: Shelf<ScopeRow>;
  readonly tokens: Shelf<TokenRow>;
  readonly visits: Shelf<VisitRow>;
  /** Visits of a node, by `scope node`; not kept for members, whose visits stem from nothing. */
  readonly places: Shelf<readonly ActivationId[]>;
  /** Items of planned members and outputs of completed ones, by `scope/index`. */
  readonly plans: Shelf<Json>;
  readonly results: Shelf<Json>;
  readonly performers: Shelf<string>;
}

export type TableName = Exclude<keyof CaseState, keyof StateRoot>;

/** Rows in one leaf: a leaf is small enough to be written whole, and large enough to be worth a row of its own in a database. */
const ROWS = 16;
/** Visits in one piece: visit `a50` is in piece `a3`. For those who look a piece up before the state is loaded. */
export const VISITS_IN_PIECE = ROWS;
/** Leaves the names of one scope spread over. */
const SPREAD = 64;
/** Leaves of one scope's members: room for a million. */
const MEMBER_LEAVES = 65_536;

const ofMember = (id: string): number => {
  const slash = id.indexOf('/');
  return Number(id.slice(1, slash)) * MEMBER_LEAVES + Math.floor(Number(id.slice(slash + 1)) / ROWS);
};

/** Which leaf holds the row of an id. Part of the stored form: a change needs an upgrade of what is stored. */
export const LEAF_OF: { readonly [T in TableName]: (id: string) => number } = {
  scopes: ageOf,
  tokens: (id) => Math.floor(ageOf(id) / ROWS),
  visits: (id) => Math.floor(ageOf(id) / ROWS),
  places: (id) => {
    const gap = id.indexOf(' ');
    return Number(id.slice(1, gap)) * SPREAD + spread(id.slice(gap + 1), SPREAD);
  },
  plans: ofMember,
  results: ofMember,
  performers: (id) => spread(id, SPREAD),
};

export const placeOf = (scope: ScopeInstanceId, node: NodeId): string => `${scope} ${node}`;
export const memberOf = (scope: ScopeInstanceId, index: number): string => `${scope}/${index}`;

/** A case before its first step. */
export const NOTHING: CaseState = {
  status: 'active',
  counters: { token: 0, activation: 0, scope: 0 },
  conditional: NO_IDS,
  programs: [],
  scopes: new Shelf(LEAF_OF.scopes),
  tokens: new Shelf(LEAF_OF.tokens),
  visits: new Shelf(LEAF_OF.visits),
  places: new Shelf(LEAF_OF.places),
  plans: new Shelf(LEAF_OF.plans),
  results: new Shelf(LEAF_OF.results),
  performers: new Shelf(LEAF_OF.performers),
};
