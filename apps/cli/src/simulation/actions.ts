import { type Instant, type Json, type JsonObject } from '@liuzhuan/kernel';
import { nodeOfSite, type Program, startPoints } from '@liuzhuan/machine';
import { incidentsOf, type KnownWait } from './case-run';
import type { Settler } from './settle';
import { type ActionInput, type ActionName, asVariables, type Selector } from './steps';
import { timeOf } from './timer-due';
import { stop, type World } from './world';

type Action<K extends ActionName> = (world: World, input: ActionInput<K>, settler: Settler) => void;

/** No case sent it. */
const OUTSIDE = 0;

/** One row per step. */
const ACTIONS: { readonly [K in ActionName]: Action<K> } = {
  start: (world, { node, process, variables }) => begin(world, process, node, asVariables(variables)),
  complete: (world, { variables, ...selector }) => {
    const { case: number, activation } = workOf(world, selector, 'complete');
    world.send(world.run(number), { type: 'complete', activation, variables: asVariables(variables) });
  },
  fail: (world, { code, message = code ?? 'failed', variables, ...selector }) => {
    const { case: number, activation } = workOf(world, selector, 'fail');
    const event = { type: 'fail' as const, activation, message, variables: asVariables(variables) };
    world.send(world.run(number), code === undefined ? event : { ...event, code });
  },
  escalate: (world, { code, variables, ...selector }) => {
    const { case: number, activation } = workOf(world, selector, 'escalate');
    world.send(world.run(number), { type: 'escalate', activation, code, variables: asVariables(variables) });
  },
  trigger: (world, { payload, ...selector }) => {
    const { case: number, activation, node, kind, last } = waitOf(world, selector);
    if (isWork(kind)) throw stop('kind-unfit', { elementId: selector.at }, { at: selector.at, kind, step: 'trigger' });
    world.send(world.run(number), { type: 'trigger', activation, node, payload: asVariables(payload), ...(last && { last }) });
  },
  choose: (world, { at, flows, scope, always = false }) => {
    const known = world.parts.programs.flatMap((program) => Object.values(program.scopes).flatMap(({ nodes }) => nodes[at]?.outgoing ?? []));
    const unknown = flows.find((flow) => !known.includes(flow));
    if (unknown !== undefined) throw stop('choice-unfit', { elementId: at }, { at, flow: unknown, known: known.join(', ') });
    world.choices.add(at, flows, scope, always);
  },
  autocomplete: (world, input) => {
    world.automatic = input === false ? undefined : { except: new Set(input === true ? [] : input.except) };
  },
  advance: (world, text, settler) => {
    settler.advance(text === 'idle' ? undefined : timeAhead(text, world.now));
  },
  set: (world, { variables, scope, case: number = 1 }) => {
    const run = world.run(number);
    const id = scope === undefined ? undefined : Object.keys(run.snapshot?.scopes ?? {}).find((known) => isScope(world, number, known, scope));
    if (scope !== undefined && id === undefined) throw stop('not-waiting', { elementId: scope }, { at: scope, waiting: Object.keys(run.snapshot?.scopes ?? {}).join(', ') });
    world.send(run, { type: 'setVariables', variables: asVariables(variables), ...(id === undefined ? {} : { scope: id }) });
  },
  retry: (world, { variables, ...selector }) => {
    const stuck = stuckIn(world);
    const found = select(world, stuck, selector);
    if (!found) throw notWaiting(selector, stuck);
    world.send(world.run(found.case), { type: 'retry', activation: found.activation, variables: asVariables(variables) });
  },
  return: (world, { to, variables, ...selector }) => {
    const { case: number, activation } = waitOf(world, selector);
    world.send(world.run(number), { type: 'return', activation, to, variables: asVariables(variables) });
  },
  withdraw: (world, { variables, ...selector }) => {
    const past = world.cases.flatMap((run) => run.pastVisits().map((visit) => ({ ...visit, case: run.number })));
    const found = select(world, past, selector);
    if (!found) throw notWaiting(selector, past);
    world.send(world.run(found.case), { type: 'withdraw', activation: found.activation, variables: asVariables(variables) });
  },
  jump: (world, { to, variables, ...selector }) => {
    const { case: number, activation } = select(world, stuckIn(world), selector) ?? waitOf(world, selector);
    world.send(world.run(number), { type: 'jump', activation, to, variables: asVariables(variables) });
  },
  addMember: (world, { items, position, asker, ...selector }) => {
    const { case: number, activation } = waitOf(world, selector);
    const members = { items: items as readonly Json[], position, ...(asker === undefined ? {} : { asker: asker as Json }) };
    world.send(world.run(number), { type: 'addMember', activation, ...members });
  },
  removeMember: (world, selector) => {
    const { case: number, activation } = waitOf(world, selector);
    world.send(world.run(number), { type: 'removeMember', activation });
  },
  suspend: (world, { case: number = 1 }) => world.send(world.run(number), { type: 'suspend' }),
  resume: (world, { case: number = 1 }) => world.send(world.run(number), { type: 'resume' }),
  restart: (world, { case: number = 1, node, variables }) =>
    world.send(world.run(number), { type: 'restart', variables: asVariables(variables), ...(node === undefined ? {} : { node }) }),
  begin: (world, { node, ...selector }) => {
    const { case: number, activation } = adHocOf(world, selector);
    world.send(world.run(number), { type: 'begin', activation, node });
  },
  conclude: (world, selector) => {
    const { case: number, activation } = adHocOf(world, selector);
    world.send(world.run(number), { type: 'conclude', activation });
  },
  reload: (world) => world.reload(),
  signal: (world, { name, payload }) => void world.outbox.push({ event: 'signal', name, payload: asVariables(payload), case: OUTSIDE }),
  message: (world, { name, key, payload }) =>
    void world.outbox.push({ event: 'message', name, payload: asVariables(payload), case: OUTSIDE, ...(key === undefined ? {} : { key }) }),
  cancel: (world, { case: number = 1 }) => world.send(world.run(number), { type: 'cancel' }),
};

/** Tokens that cannot go on. */
const stuckIn = (world: World) => world.cases.flatMap((run) => incidentsOf(run).map((incident) => ({ ...incident, case: run.number })));

/** Carries one action out; throws a StepStop when it cannot. */
export function perform<K extends ActionName>(world: World, settler: Settler, name: K, input: ActionInput<K>): void {
  ACTIONS[name](world, input, settler);
}

function begin(world: World, named: string | undefined, node: string | undefined, variables: JsonObject): void {
  const { script, processes } = world.parts;
  const programs = world.parts.programs.filter((program) => processes.includes(program.id));
  const known = programs.map((program) => program.id).join(', ');
  const id = named ?? script.process ?? (node === undefined ? undefined : programs.find((candidate) => candidate.scopes[candidate.root]?.nodes[nodeOfSite(node)])?.id);
  const program = id === undefined ? programs[0] : programs.find((candidate) => candidate.id === id);
  if (!program) throw stop('process-not-in-file', {}, { process: id ?? '', known });
  if (id === undefined && programs.length > 1) throw stop('process-ambiguous', {}, { known });
  world.begin(program.id, node ?? onlyStart(program), variables);
}

/** A process without a none start event starts at its only start event. Of several none start events one has to be named. */
function onlyStart(program: Program): string | undefined {
  const starts = startPoints(program).filter(({ node }) => node.kind === 'startEvent');
  const plain = starts.filter(({ event }) => !event);
  if (plain.length > 1) throw stop('start-open', { elementId: program.id }, { process: program.id, starts: plain.map(({ site }) => site).join(', ') });
  const nodes = new Set(starts.map(({ node }) => node.id));
  return plain.length === 0 && nodes.size === 1 ? starts[0]?.site : undefined;
}

const isWork = (kind: string): boolean => kind === 'task' || kind === 'service';

function timeAhead(text: string, now: Instant): Instant {
  const time = timeOf(text, now);
  if (!time.ok) throw stop('time-unreadable', {}, { text, reason: time.error.message.en, reasonZh: time.error.message.zh });
  return time.value;
}

/** Whether a scope goes by a name: its own id, or the element that opened it. */
function isScope(world: World, number: number, id: string, name: string): boolean {
  return id === name || world.chronicle.scopes.some((scope) => scope.case === number && scope.id === id && scope.element === name);
}

function select<T extends { readonly node: string; readonly scope: string; readonly case: number }>(world: World, candidates: readonly T[], selector: Selector): T | undefined {
  const { at, scope, case: number, occurrence = 1 } = selector;
  const fitting = candidates.filter(
    (candidate) =>
      candidate.node === at && (number === undefined || candidate.case === number) && (scope === undefined || isScope(world, candidate.case, candidate.scope, scope)),
  );
  return fitting[occurrence - 1];
}

function waitOf(world: World, selector: Selector): KnownWait {
  const waits = world.waits();
  const found = select(world, waits, selector);
  if (found) return found;
  throw notWaiting(selector, waits);
}

function adHocOf(world: World, selector: Selector) {
  const running = world.cases.flatMap((run) => run.visitsOfKind('adHocSubProcess').map((visit) => ({ ...visit, case: run.number })));
  const found = select(world, running, selector);
  if (!found) throw notWaiting(selector, running);
  return found;
}

function notWaiting({ at }: Selector, known: readonly { readonly node: string }[]) {
  const waiting = [...new Set(known.map(({ node }) => node))].join(', ');
  return stop('not-waiting', { elementId: at }, { at, waiting: waiting === '' ? '–' : waiting });
}

function workOf(world: World, selector: Selector, step: string): KnownWait {
  const wait = waitOf(world, selector);
  if (!isWork(wait.kind) && !isReceiving(world, wait)) throw stop('kind-unfit', { elementId: selector.at }, { at: selector.at, kind: wait.kind, step });
  return wait;
}

/** A receive task is an activity that waits for a message: it may be completed as well as triggered. */
function isReceiving(world: World, { case: number, scope, node }: KnownWait): boolean {
  const found = world.run(number).snapshot?.scopes[scope];
  return found !== undefined && world.environment.program(found.program).scopes[found.key]?.nodes[node]?.kind === 'receiveTask';
}
