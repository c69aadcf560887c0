import { Defect } from '@liuzhuan/kernel';
import { type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, createActor, setup } from 'xstate';
import type { ConditionBook } from '../run/condition-book';
import type { Program, ScopeKey } from './program';
import { scopeProgram } from './scope-program';
import type { ActionName } from './vocabulary';

/** The event of a token: conditions are answered by the book that comes in with it, never by XState context. */
export interface TokenEvent {
  readonly type: string;
  readonly book: ConditionBook;
}

/** An action of a transition as plain data. */
export interface TokenAction {
  readonly type: ActionName;
  readonly params: { readonly node?: string; readonly flow?: string };
}

/** Where a token is after one event, and what it did on the way. */
export interface TokenTransition {
  readonly at: string;
  readonly done: boolean;
  readonly actions: readonly TokenAction[];
}

/** Nodes a token may pass in one transition. Beyond, they lead in a circle: the compiler refuses it, a program compiled by an earlier one may hold it. */
export const PASS_LIMIT = 10_000;

interface FlowParams {
  readonly flow: string;
  readonly node: string;
}

const machines = new WeakMap<Program, Map<ScopeKey, AnyStateMachine>>();
const states = new WeakMap<AnyStateMachine, Map<string, AnyMachineSnapshot>>();

const scopeSetup = setup({
  types: { events: {} as TokenEvent },
  guards: {
    condition: ({ event }, params: FlowParams) => event.book.holds(params.flow),
    chosen: ({ event }, params: FlowParams) => event.book.chosen(params.node, params.flow),
    otherwise: ({ event }) => event.book.failure === undefined,
  },
});

/**
 * The XState machine of one scope, built on first use and kept as long as its program lives. Actions have no implementation on purpose:
 * its transitions hand them back as data.
 */
export function machineOf(program: Program, key: ScopeKey): AnyStateMachine {
  let byKey = machines.get(program);
  if (!byKey) machines.set(program, (byKey = new Map()));
  let machine = byKey.get(key);
  if (!machine) {
    const scope = scopeProgram(program, key);
    if (!scope) throw new Defect(`Expected scope ${key} in program ${program.id} but there is none`);
    const config = { ...scope.machine, options: { maxIterations: PASS_LIMIT } };
    machine = scopeSetup.createMachine(config as Parameters<typeof scopeSetup.createMachine>[0]) as unknown as AnyStateMachine;
    byKey.set(key, machine);
    states.set(machine, new Map());
  }
  return machine;
}

/** A token at rest as an XState snapshot. Context is empty, so one snapshot per state serves every token. */
function stateAt(machine: AnyStateMachine, at: string): AnyMachineSnapshot {
  const known = states.get(machine);
  let state = known?.get(at);
  if (!state) {
    state = machine.resolveState({ value: at, context: {} });
    known?.set(at, state);
  }
  return state;
}

const scopes = new WeakMap<AnyStateMachine, Omit<AnyActorScope, 'actionExecutor'>>();

/**
 * What `machine.transition` wants to know of the actor it works for: one that is never started. XState's free function `transition` makes another one for each call, with
 * a walk through the machine's initial states, which takes as long as the transition; ours have no children, no delays and no context, so that they may share one.
 */
function inertScope(machine: AnyStateMachine): Omit<AnyActorScope, 'actionExecutor'> {
  let scope = scopes.get(machine);
  if (!scope) {
    const self = createActor(machine);
    const nothing = (): void => undefined;
    scope = { self, system: self.system, id: '', sessionId: '', logger: nothing, defer: nothing, emit: nothing, stopChild: nothing };
    scopes.set(machine, scope);
  }
  return scope;
}

/** The words by which XState says so. */
const isEndless = (error: unknown): boolean => error instanceof Error && error.message.startsWith('Infinite loop detected');

/** One event for one token: pure, XState decides where it goes. Undefined when it turns in a circle that does not end. */
export function moveToken(program: Program, key: ScopeKey, at: string, event: TokenEvent): TokenTransition | undefined {
  const machine = machineOf(program, key);
  const actions: unknown[] = [];
  let next: AnyMachineSnapshot;
  try {
    next = machine.transition(stateAt(machine, at), event, { ...inertScope(machine), actionExecutor: (action) => void actions.push(action) });
  } catch (error) {
    if (isEndless(error)) return undefined;
    throw error;
  }
  return { at: String(next.value), done: next.status === 'done', actions: actions as readonly TokenAction[] };
}
