import { parseBpmn } from '@liuzhuan/bpmn';
import { changedPieces, joinSnapshot, type MachineEvent, openWaits, type Piece, previewReturn, type Program, returnTargets, type Snapshot, splitSnapshot, step } from '@liuzhuan/machine';
import * as fc from 'fast-check';
import { compileDefinitions } from '../compile-definitions';
import { CaseDriver } from './case-driver';
import { TokenAccounts } from './token-accounts';
import { type WildNode, wildXml } from './wild-graph';

const WHAT = [
  ...['complete', 'complete', 'complete', 'trigger', 'trigger', 'return', 'retry', 'fail', 'error'],
  ...['withdraw', 'jump', 'addMember', 'removeMember', 'suspend', 'setVariables', 'escalate', 'begin', 'conclude', 'restart'],
] as const;

/** One thing that is done to a case, chosen by numbers among what is there. */
export interface WildAction {
  readonly what: string;
  readonly which: number;
  readonly where: number;
  readonly x: number;
  readonly y: boolean | null;
}

export const wildAction: fc.Arbitrary<WildAction> = fc.record({
  what: fc.constantFrom(...WHAT),
  which: fc.nat(),
  where: fc.nat(),
  x: fc.nat({ max: 4 }),
  y: fc.constantFrom(true, false, null),
});

export interface WildCase {
  readonly nodes: readonly WildNode[];
  readonly actions: readonly WildAction[];
}

const VARIABLES = { x: 2, y: true, z: 'text' };
/** Tokens beyond which a wild graph is left alone. */
const CROWD = 60;

/** The programs of a wild graph; undefined when the compiler refuses it. */
export async function wildPrograms(nodes: readonly WildNode[]): Promise<readonly Program[] | undefined> {
  const model = await parseBpmn(wildXml(nodes));
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  const { programs, diagnostics } = compileDefinitions(model.value);
  return programs.length === 2 && diagnostics.every(({ severity }) => severity !== 'error') ? programs : undefined;
}

function must(holds: boolean, expectation: string): void {
  if (!holds) throw new Error(`Expected ${expectation}`);
}

/** Plays a wild case. Throws at the first step after which the books do not agree. Gives the number of steps. */
export function playWild(programs: readonly Program[], actions: readonly WildAction[]): number {
  const run = CaseDriver.of(programs, { variables: VARIABLES, moveLimit: CROWD });
  const accounts = new TokenAccounts(run.environment.program);
  const events: MachineEvent[] = [{ type: 'start', program: 'p:1', variables: VARIABLES }];
  const settle = (before: Snapshot | undefined, event: MachineEvent): void => {
    const broken = accounts.after(before, event, run.trace, run.state);
    must(broken === undefined, `${broken ?? ''} at ${JSON.stringify(event)}`);
  };
  const first = events[0] as MachineEvent;
  settle(undefined, first);
  const give = (event: MachineEvent): void => {
    const before = run.state;
    run.event(event);
    events.push(event);
    settle(before, event);
    if (event.type === 'return') mustLeaveOthersAlone(run, before, event);
    if (run.state.status === 'completed') must(Object.keys(run.state.tokens).length === 0, 'a completed case to have no tokens');
  };
  for (const action of actions) {
    const ended = run.state.status !== 'active';
    if ((ended && action.what !== 'restart') || Object.keys(run.state.tokens).length > CROWD) continue;
    for (const event of eventsOf(run, action)) {
      const refusal = run.refused(event);
      if (refusal === 'accepted') give(event);
      else must(event.type !== 'return' && event.type !== 'trigger', `a ${event.type} that is offered to be accepted, not ${refusal}`);
    }
  }
  if (run.state.status === 'active') give({ type: 'cancel' });
  must(openWaits(run.state, run.environment).length === 0, 'an ended case to wait for nothing');
  mustReplay(run, events);
  return events.length;
}

function eventsOf(run: CaseDriver, { what, which, where, x, y }: WildAction): MachineEvent[] {
  if (what === 'restart') return run.state.status === 'active' ? [] : [{ type: 'restart', variables: VARIABLES }];
  const tokens = Object.values(run.state.tokens).toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const token = tokens[which % tokens.length];
  if (!token) return [];
  const { activation } = token;
  const waits = openWaits(run.state, run.environment).filter(({ kind }) => kind !== 'task' && kind !== 'service');
  const wait = waits[which % waits.length];
  const targets = returnTargets(run.state, activation, run.environment);
  const target = targets[where % targets.length];
  const scope = run.state.scopes[token.scope];
  const nodes = Object.keys((scope && run.environment.program(scope.program).scopes[scope.key]?.nodes) ?? {});
  const visits = Object.keys(run.state.activations);
  const variables = { x, y };
  const position = (['before', 'after', 'parallel'] as const)[where % 3] ?? 'parallel';
  const table: Record<string, MachineEvent[]> = {
    complete: [{ type: 'complete', activation, variables, by: `person ${x}` }],
    trigger: wait ? [{ type: 'trigger', activation: wait.activation, node: wait.node, payload: { x } }] : [],
    return: target ? [{ type: 'return', activation, to: target.node, variables: { x } }] : [],
    retry: [{ type: 'retry', activation, variables }],
    fail: [{ type: 'fail', activation, message: 'down' }],
    error: [{ type: 'fail', activation, code: 'E', message: 'down' }],
    withdraw: [{ type: 'withdraw', activation: visits[where % visits.length] ?? activation }],
    jump: [{ type: 'jump', activation, to: nodes[where % nodes.length] ?? 'none' }],
    addMember: [{ type: 'addMember', activation, items: [x], position, ...(y === null ? {} : { asker: 'somebody' }) }],
    removeMember: [{ type: 'removeMember', activation }],
    suspend: [{ type: 'suspend' }, { type: 'resume' }],
    setVariables: [{ type: 'setVariables', ...(where % 2 === 0 ? {} : { scope: token.scope }), variables }],
    escalate: [{ type: 'escalate', activation, code: 'L' }],
    begin: nodes.slice(0, 2).map((node) => ({ type: 'begin', activation, node: where % 2 === 0 ? `${token.at}a` : node })),
    conclude: [{ type: 'conclude', activation }],
  };
  return table[what] ?? [];
}

/** A return moves exactly what it announced: every other token stands as before, unless a join that is complete now has taken it. */
function mustLeaveOthersAlone(run: CaseDriver, before: Snapshot, { activation, to }: Extract<MachineEvent, { readonly type: 'return' }>): void {
  const preview = previewReturn(before, activation, to, run.environment);
  must(preview !== undefined, 'a return to be announced');
  const withdrawn = new Set(preview?.withdrawn.map(({ token }) => token));
  const moved = new Set(run.trace.flatMap((entry) => ('token' in entry ? [entry.token] : [])));
  for (const token of Object.values(before.tokens)) {
    if (withdrawn.has(token.id)) must(run.state.tokens[token.id] === undefined, `withdrawn ${token.id} to be gone`);
    else if (!moved.has(token.id) && !token.watching && run.state.status === 'active')
      must(JSON.stringify(sorted(run.state.tokens[token.id])) === JSON.stringify(sorted(token)), `${token.id} on ${token.at} to be left alone by a return`);
  }
}

/** Without conditions that hold by now, and without variables a return brings to the member around it. */
function sorted(token: object | undefined): unknown {
  return token && Object.entries(token).filter(([key]) => key !== 'met' && key !== 'locals').toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The same events give the same case: without any restart, and stored in pieces that are only written when they change. */
function mustReplay(run: CaseDriver, events: readonly MachineEvent[]): void {
  let snapshot: Snapshot | undefined;
  const stored = new Map<string, Piece>();
  let root = snapshot;
  let last = snapshot && splitSnapshot(snapshot).root;
  for (const event of events) {
    const result = step(snapshot, event, run.environment);
    if (!result.ok) throw new Error(`Expected a replay to be accepted but ${event.type} got ${result.error.code}`);
    const changed = root ? changedPieces(root, result.snapshot) : splitSnapshot(result.snapshot);
    for (const [key, piece] of changed.pieces) {
      if (piece) stored.set(key, piece);
      else stored.delete(key);
    }
    last = changed.root;
    snapshot = root = result.snapshot;
  }
  const [replayed, joined] = [text(snapshot), last && text(joinSnapshot(last, stored))];
  must(replayed === text(run.state), 'a replay to give the identical state');
  must(joined === replayed, 'the pieces to be the case');
}

/** JSON with keys in order. */
function text(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? Object.fromEntries(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1))) : entry,
  );
}
