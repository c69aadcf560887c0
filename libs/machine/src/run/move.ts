import { Defect } from '@liuzhuan/kernel';
import { elementOf } from '../elements/elements';
import { moveToken, PASS_LIMIT, type TokenAction } from '../program/machine-of';
import { COMPLETED, enterEvent, HUB, RESET, RETRY, triggerEvent, type ActionName } from '../program/vocabulary';
import type { FlowId, NodeId } from '../program/program';
import { open, proceed, reopen, settle, stick } from './activity';
import { originOf } from './causality';
import { undoNext } from './compensation';
import { ConditionBook } from './condition-book';
import { completeIfEmpty } from './scopes';
import { gather } from './gather';
import type { QueuedEvent, Run } from './run';
import type { ActivationId, ActivationSource, ScopeInstanceId, Token } from './snapshot';

/** One token under way: from where it rests to where it rests next, or ends. */
interface Move {
  readonly id: string;
  readonly scope: ScopeInstanceId;
  readonly event: string;
  readonly book: ConditionBook;
  readonly locals: Token['locals'];
  readonly handles: Token['handles'];
  readonly arrived: boolean;
  readonly occurred: NodeId | undefined;
  sources: readonly ActivationSource[];
  via: FlowId | undefined;
  /** Last node reached. */
  node: NodeId | undefined;
  /** Visit of a node the token is passing through. */
  passing: Token | undefined;
  rested: boolean;
}

type ActionHandler = (run: Run, move: Move, params: TokenAction['params']) => void;

/** What each named action of a scope machine does. */
const ACTIONS: Record<ActionName, ActionHandler> = {
  'node.pass': (run, move, { node = '' }) => {
    pass(run, move, node);
  },
  'flow.take': (run, move, { flow = '' }) => {
    leave(run, move);
    move.via = flow;
    run.trace.push({ kind: 'taken', flow, scope: move.scope, token: move.id });
  },
  'wait.open': (run, move, { node = '' }) => {
    const token = rest(run, move, node);
    if (move.arrived) return skipAhead(run, token);
    const begun = move.occurred === undefined ? token : { ...token, occurred: [move.occurred] };
    run.draft.tokens.set(token.id, begun);
    const gathered = gather(run, begun);
    if (gathered) open(run, gathered);
  },
  'wait.close': (run, move, { node = '' }) => {
    const token = run.draft.token(move.id);
    const interrupted =
      move.event.startsWith(triggerEvent('')) &&
      (run.node(move.scope, node).boundaries ?? []).some((id) => move.event === triggerEvent(id));
    settle(run, token, interrupted ? 'interrupted' : 'completed');
    run.note(interrupted ? 'interrupted' : 'completed', token);
    // On its way it lives, but it does not stand anywhere: nobody can close its waits a second time.
    run.draft.tokens.delete(token.id);
  },
  'token.fork': (run, move, { flow = '' }) => fork(run, move, flow),
  'token.forkIf': (run, move, { flow = '' }) => {
    if (move.book.holds(flow)) fork(run, move, flow);
  },
  'join.arrive': (run, move, { node = '' }) => {
    rest(run, move, node);
  },
  'end.reach': (run, move, { node = '' }) => {
    const token = pass(run, move, node);
    elementOf(run.node(move.scope, node)).end?.(run, token, run.node(move.scope, node));
  },
};

/** The token as it stands at a node. */
function tokenAt(move: Move, node: NodeId, activation: ActivationId): Token {
  const { via, locals, handles } = move;
  return {
    id: move.id,
    scope: move.scope,
    at: node,
    ...(via === undefined ? {} : { via }),
    activation,
    ...(locals ? { locals } : {}),
    ...(handles === undefined ? {} : { handles }),
  };
}

/** Comes to a node; its visit has an id of its own even when it leaves no trace in the snapshot. */
function pass(run: Run, move: Move, node: NodeId): Token {
  leave(run, move);
  move.node = node;
  move.passing = tokenAt(move, node, run.draft.nextActivation());
  run.note('entered', move.passing);
  return move.passing;
}

function leave(run: Run, move: Move): void {
  if (move.passing) run.note('left', move.passing);
  move.passing = undefined;
}

/** Brings the token to rest: its visit is recorded. */
function rest(run: Run, move: Move, node: NodeId): Token {
  const token = move.passing?.at === node ? move.passing : pass(run, move, node);
  move.passing = undefined;
  move.rested = true;
  const { via } = move;
  const sources = via === undefined ? move.sources : move.sources.map(({ activation }) => ({ activation, via }));
  run.visit(token.activation, move.scope, node, originOf(run.draft, move.scope, node, sources));
  run.draft.tokens.set(move.id, token);
  return token;
}

/** The event a case begins with has occurred: the node that would wait for it is left at once. */
function skipAhead(run: Run, token: Token): void {
  const node = run.nodeOf(token);
  const event = node.kind === 'receiveTask' ? COMPLETED : triggerEvent(node.id);
  run.note('triggered', token);
  const skipping: Token = { ...token, resume: { phase: 'send', event } };
  run.draft.tokens.set(token.id, skipping);
  proceed(run, skipping, node, event);
}

function fork(run: Run, move: Move, flow: FlowId): void {
  const target = run.scopeProgramOf(move.scope).flows[flow]?.target;
  if (target === undefined) throw new Defect(`Expected flow ${flow} in its scope but there is none`);
  run.bear(target, { scope: move.scope, sources: move.sources, via: flow, ...(move.locals ? { locals: move.locals } : {}) });
}

/** Variables of a token that outlast its visit. */
function withoutInputs(run: Run, { scope, at, locals }: Token): Token['locals'] {
  const inputs = run.scopeProgramOf(scope).nodes[at]?.inputs;
  if (!inputs || !locals) return locals;
  const names = new Set(inputs.map(({ target }) => target));
  const kept = Object.entries(locals).filter(([name]) => !names.has(name));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function begin(run: Run, { token: id, event, birth }: QueuedEvent): { move: Move; at: string } | undefined {
  const token = run.draft.tokens.get(id);
  const scope = birth?.scope ?? token?.scope;
  if (scope === undefined || !run.draft.scopes.has(scope) || !run.draft.lives(id, scope)) return undefined;
  const { handles } = birth ?? token ?? {};
  const locals = birth ? birth.locals : token && withoutInputs(run, token);
  const program = run.scopeProgramOf(scope);
  const { environment } = run;
  const book = new ConditionBook(
    program,
    (flow) => {
      const { condition = '', source = '' } = program.flows[flow] ?? {};
      return run.isTrue(condition, { scope, ...(locals ? { locals } : {}) }, source, { waitingForStart: event !== RESET });
    },
    environment.choose && ((node) => environment.choose?.(node, program.nodes[node]?.outgoing ?? [], scope)),
  );
  const sources = birth ? birth.sources : token ? [{ activation: token.activation }] : [];
  const via = token?.at === HUB ? token.via : undefined;
  const { arrived = false, occurred } = birth ?? {};
  // Stuck on its way, it had come there: going on after a retry it leaves.
  const passing = token && (event === RETRY || token.at === HUB) ? token : undefined;
  const move: Move = { id, scope, event, book, locals, handles, arrived, occurred, sources, via, node: undefined, passing, rested: false };
  if (birth?.via !== undefined) ACTIONS['flow.take'](run, move, { flow: birth.via });
  return { move, at: token?.at ?? HUB };
}

/** Sends one XState event to its token and does what the machine says. Events of tokens that are gone meanwhile are dropped. */
export function performMove(run: Run, queued: QueuedEvent): void {
  const begun = begin(run, queued);
  if (!begun) return;
  const { move, at } = begun;
  const { program: ref, key } = run.draft.scope(move.scope);
  run.stirred.add(move.scope);
  const result = moveToken(run.environment.program(ref), key, at, { type: move.event, book: move.book });
  if (!result) return turning(run, move, queued, at, PASS_LIMIT);
  for (const action of result.actions) {
    ACTIONS[action.type](run, move, action.params);
    if (!run.draft.scopes.has(move.scope)) return;
  }

  if (result.done) {
    leave(run, move);
    run.draft.dropToken(move.id, move.scope);
    if (move.handles !== undefined) undoNext(run, move.handles);
    completeIfEmpty(run, move.scope, move.node ?? at);
  } else if (!move.rested && (result.actions.length === 0 || result.at !== at)) strand(run, move, result.at, at);
  else {
    leave(run, move);
    if (!move.rested) reopen(run, move.id);
  }
}

/** No flow could be taken: the token stands with an incident until a retry. */
function strand(run: Run, move: Move, at: NodeId, before: string): void {
  const token = at === before && run.draft.tokens.has(move.id) ? run.draft.token(move.id) : rest(run, move, at);
  const incident = move.book.failure ?? { code: 'no-flow-holds' as const, params: { node: at } };
  stick(run, token, incident, { phase: 'send', event: at === before ? move.event : RETRY });
}

/** Puts a token to rest whose moves never came to an end. */
export function halt(run: Run, queued: QueuedEvent): void {
  const begun = begin(run, queued);
  if (begun) turning(run, begun.move, queued, begun.at, run.moves);
}

/** A token that would turn for ever stands where it was, until a retry. */
function turning(run: Run, move: Move, queued: QueuedEvent, at: NodeId, moves: number): void {
  const token = at === HUB ? rest(run, move, HUB) : run.draft.token(move.id);
  const node = at === HUB ? queued.event.slice(enterEvent('').length) : at;
  stick(run, token, { code: 'runaway', params: { node, moves } }, { phase: 'send', event: queued.event });
}
