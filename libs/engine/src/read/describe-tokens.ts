import type { Instant, JsonObject } from '@liuzhuan/kernel';
import { type Goal, jumpTargets, type NodeId, openWaits, type OpenWait, type ProgramLookup, type ProgramRef, scopeProgram, type ScopeInstanceId, type Snapshot, type Token, variablesAt, visitOf } from '@liuzhuan/machine';
import type { DefinitionRecord } from '../ports/definition-store';
import type { TaskRecord } from '../records/records';

/** A token of a running case as whoever repairs the case needs it. */
export interface TokenDescription {
  readonly token: string;
  readonly activation: string;
  readonly node: NodeId;
  readonly name: string;
  readonly kind: string;
  readonly program: ProgramRef;
  readonly scope: ScopeInstanceId;
  /** Names of the activities around it, outermost first: sub-processes, calls, activities of several members. */
  readonly within: readonly string[];
  /** Since when it stands there; null when the visit is not on record. */
  readonly since: Instant | null;
  /** Why it cannot go on. */
  readonly incident: { readonly code: string; readonly params: JsonObject } | null;
  /** What it waits for, by node: itself, its boundary events, what is behind an event-based gateway. */
  readonly waits: readonly { readonly kind: OpenWait['kind']; readonly node: NodeId; readonly name: string }[];
  readonly task: TaskRecord | null;
  /** Tokens in the scope it holds, at any depth. */
  readonly inside: number;
  /** Variables it sees. */
  readonly variables: JsonObject;
  /** Steps it may be moved to; none for members and other tokens that belong to an activity around them: that one is moved instead. */
  readonly goals: readonly Goal[];
}

/** Tokens told of a case with thousands: those that are stuck first, then the oldest. */
const TOLD = 100;

/** The tokens of a case, those that only watch for an event left out. `total` counts all. Pure. */
export function describeTokens(
  snapshot: Snapshot,
  openTasks: readonly TaskRecord[],
  definitions: ReadonlyMap<string, DefinitionRecord>,
): { readonly tokens: readonly TokenDescription[]; readonly total: number } {
  const programs: ProgramLookup = { program: (ref) => (definitions.get(ref) as DefinitionRecord).program };
  const all = Object.values(snapshot.tokens).filter(({ watching }) => !watching);
  const told = [...all.filter(({ incident }) => incident), ...all.filter(({ incident }) => !incident)].slice(0, TOLD);
  const waits = new Map<string, OpenWait[]>();
  for (const wait of openWaits(snapshot, programs)) waits.set(wait.token, [...(waits.get(wait.token) ?? []), wait]);
  const tasks = new Map(openTasks.map((task) => [task.activation, task]));
  const inside = countInside(snapshot, all);
  const nodeOf = ({ scope, at }: Pick<Token, 'scope' | 'at'>, node = at) => {
    const open = snapshot.scopes[scope];
    return open && scopeProgram(programs.program(open.program), open.key)?.nodes[node];
  };
  const nameOf = (token: Token, node = token.at) => nodeOf(token, node)?.name || node;
  return {
    total: all.length,
    tokens: told.map((token) => ({
      token: token.id,
      activation: token.activation,
      node: token.at,
      name: nameOf(token),
      kind: nodeOf(token)?.kind ?? '',
      program: snapshot.scopes[token.scope]?.program ?? '',
      scope: token.scope,
      within: holdersOf(snapshot, token).map((holder) => nameOf(holder)),
      since: visitOf(snapshot, token.activation)?.since ?? null,
      incident: token.incident ? { code: token.incident.code, params: { ...token.incident.params } } : null,
      waits: (waits.get(token.id) ?? []).map(({ kind, node }) => ({ kind, node, name: nameOf(token, node) })),
      task: tasks.get(token.activation) ?? null,
      inside: inside.get(token.id) ?? 0,
      variables: variablesAt(snapshot, token.activation, programs),
      goals: jumpTargets(snapshot, token.activation, programs),
    })),
  };
}

/** Tokens that hold the scopes around one, outermost first. */
function holdersOf(snapshot: Snapshot, token: Token): readonly Token[] {
  const { parent } = snapshot.scopes[token.scope] ?? {};
  const holder = parent === undefined ? undefined : snapshot.tokens[parent];
  return holder ? [...holdersOf(snapshot, holder), holder] : [];
}

function countInside(snapshot: Snapshot, tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) for (const { id } of holdersOf(snapshot, token)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
