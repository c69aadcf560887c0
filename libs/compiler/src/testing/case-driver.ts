import { parseBpmn } from '@liuzhuan/bpmn';
import type { DecisionModel } from '@liuzhuan/feel';
import { asInstant, type Instant, type JsonObject } from '@liuzhuan/kernel';
import {
  type Effect,
  type Environment,
  type HostFunctions,
  type MachineEvent,
  openWaits,
  type Program,
  type Snapshot,
  step,
  tokensAt,
  type TraceEntry,
  variablesAt,
} from '@liuzhuan/machine';
import { compileDefinitions } from '../compile-definitions';
import { brokenInvariant } from './invariants';

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:lz="urn:liuzhuan:bpmn:1"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** A BPMN file around root elements. */
export const definitions = (roots: string): string =>
  `<definitions id="definitions" targetNamespace="urn:test" ${NAMESPACES}>${roots}</definitions>`;

/** An executable process `p`. `roots` are messages, errors and further processes. */
export const process = (contents: string, roots = ''): string =>
  definitions(`${roots}<process id="p" isExecutable="true">${contents}</process>`);

/** Sequence flows written as `a>b`, named `a-b`; `a>b: FEEL` is conditional. */
export function flows(...lines: readonly string[]): string {
  return lines
    .map((line) => {
      const [path = '', ...rest] = line.split(':');
      const [source = '', target = ''] = path.trim().split('>');
      const condition = rest.join(':').trim();
      const body =
        condition === ''
          ? ''
          : `<conditionExpression xsi:type="tFormalExpression">${condition.replaceAll('<', '&lt;')}</conditionExpression>`;
      return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`;
    })
    .join('');
}

/** Programs of a file that must compile without a finding. */
export async function programsOf(xml: string): Promise<Program[]> {
  const model = await parseBpmn(xml, 'process.bpmn');
  if (!model.ok) throw new Error(`Expected readable BPMN but got ${JSON.stringify(model.error)}`);
  const { programs, diagnostics } = compileDefinitions(model.value);
  const findings = [...model.value.diagnostics, ...diagnostics];
  if (findings.length > 0)
    throw new Error(
      `Expected no findings but got ${findings.map((found) => `${found.code} ${JSON.stringify(found.location)} ${found.message.en}`).join('; ')}`,
    );
  return programs.map((program) => JSON.parse(JSON.stringify(program)) as Program);
}

export interface DriverOptions {
  readonly functions?: HostFunctions;
  readonly constants?: JsonObject;
  readonly decisions?: readonly DecisionModel[];
  readonly variables?: JsonObject;
  readonly startNode?: string;
  readonly process?: string;
  readonly moveLimit?: number;
  /** Second versions of the programs, into which a case can be carried. */
  readonly later?: readonly Program[];
}

/** Keys of the waits a fold of all effects leaves open. */
function fold(open: Set<string>, effect: Effect): void {
  if (effect.type === 'case.ended' || effect.type === 'data-store.write') return;
  const key = (kind: string) => `${kind} ${effect.activation} ${effect.node}`;
  const openings: Partial<Record<Effect['type'], string>> = { 'task.open': 'task', 'service.request': 'service', 'timer.start': 'timer' };
  const closings: Partial<Record<Effect['type'], string>> = { 'task.close': 'task', 'service.cancel': 'service', 'timer.stop': 'timer' };
  if (effect.type === 'subscription.open') open.add(key(effect.event));
  else if (effect.type === 'subscription.close') for (const kind of ['message', 'signal']) open.delete(key(kind));
  const opening = openings[effect.type];
  const closing = closings[effect.type];
  if (effect.type === 'site.moved') for (const kind of ['task', 'service', 'timer', 'message', 'signal']) if (open.delete(`${kind} ${effect.activation} ${effect.from}`)) open.add(key(kind));
  if (opening) open.add(key(opening));
  if (closing) must(open.delete(key(closing)), `${key(closing)} to be open before it is closed`);
}

/**
 * Runs one case. Between any two steps the snapshot goes through JSON text with its keys in another order, as a database would give it back,
 * and the open waits must equal what the effects so far have left open.
 */
export class CaseDriver {
  snapshot: Snapshot | undefined;
  effects: readonly Effect[] = [];
  trace: readonly TraceEntry[] = [];
  now: Instant = asInstant('2026-11-02T01:00:00.000Z');
  readonly history: TraceEntry[] = [];
  private readonly open = new Set<string>();
  private readonly programs: ReadonlyMap<string, Program>;

  private constructor(
    programs: readonly Program[],
    private readonly options: DriverOptions,
  ) {
    const later = (options.later ?? []).map((program) => [`${program.id}:2`, program] as const);
    this.programs = new Map([...programs.map((program) => [`${program.id}:1`, program] as const), ...later]);
  }

  static async start(xml: string, options: DriverOptions = {}): Promise<CaseDriver> {
    return CaseDriver.of(await programsOf(xml), options);
  }

  static of(programs: readonly Program[], options: DriverOptions = {}): CaseDriver {
    const driver = new CaseDriver(programs, options);
    const program = `${options.process ?? 'p'}:1`;
    driver.event({
      type: 'start',
      program,
      variables: options.variables ?? {},
      ...(options.startNode ? { startNode: options.startNode } : {}),
    });
    return driver;
  }

  get environment(): Environment {
    return {
      now: this.now,
      functions: this.options.functions ?? {},
      constants: this.options.constants ?? {},
      ...(this.options.moveLimit ? { moveLimit: this.options.moveLimit } : {}),
      program: (ref) => {
        const program = this.programs.get(ref);
        if (!program) throw new Error(`Expected program ${ref}`);
        return program;
      },
      resolveProcess: (key) => (this.programs.has(`${key}:1`) ? `${key}:1` : undefined),
      decision: (_program, id) => this.options.decisions?.find((model) => model.decisions.some((decision) => decision.id === id)),
    };
  }

  /** The running snapshot. */
  get state(): Snapshot {
    if (!this.snapshot) throw new Error('Expected a started case');
    return this.snapshot;
  }

  /** One step that must be accepted. */
  event(event: MachineEvent): this {
    const before = JSON.stringify(this.snapshot);
    const result = step(this.snapshot, event, this.environment);
    if (!result.ok) throw new Error(`Expected ${event.type} to be accepted but got ${result.error.code}: ${result.error.message.en}`);
    must(JSON.stringify(this.snapshot) === before, 'a step to leave its snapshot alone');
    must(JSON.stringify(step(this.snapshot, event, this.environment)) === JSON.stringify(result), 'the same step to give the same result');
    this.snapshot = restarted(result.snapshot);
    must(isSame(this.snapshot, result.snapshot), 'the snapshot to be plain JSON');
    this.effects = result.effects;
    this.trace = result.trace;
    this.history.push(...result.trace);
    for (const effect of result.effects) fold(this.open, effect);
    const broken = brokenInvariant(this.snapshot, this.environment.program);
    must(broken === undefined, broken ?? '');
    const [waits, open] = [this.waits().toSorted().join(', '), [...this.open].toSorted().join(', ')];
    must(waits === open, `the open waits [${waits}] to equal those the effects left open [${open}]`);
    return this;
  }

  /** The code with which an event is refused. */
  refused(event: MachineEvent): string {
    const result = step(this.snapshot, event, this.environment);
    return result.ok ? 'accepted' : result.error.code;
  }

  private waits(): string[] {
    return openWaits(this.state, this.environment)
      .filter(({ kind }) => kind !== 'condition' && kind !== 'data')
      .map(({ kind, activation, node }) => `${kind} ${activation} ${node}`);
  }

  /** Nodes with open waits, in token order: `task` for a task, `timer:boundary` for others. */
  waiting(): string[] {
    return openWaits(this.state, this.environment).map(({ kind, node }) => (kind === 'task' ? node : `${kind}:${node}`));
  }

  /** Nodes on which tokens rest, sorted. */
  at(): string[] {
    return Object.values(this.state.tokens)
      .map((token) => token.at)
      .toSorted();
  }

  /** Activation of the n-th oldest token on a node. */
  activation(node: string, index = 0): string {
    const token = tokensAt(this.state, node).filter((candidate) => !this.state.scopes[candidate.scope]?.members === !this.isMember(node))[
      index
    ];
    if (!token) throw new Error(`Expected a token on ${node} but tokens are on ${this.at().join(', ')}`);
    return token.activation;
  }

  /** A node that stands twice, as the holder and as its members: tests mean the members. */
  private isMember(node: string): boolean {
    return tokensAt(this.state, node).some((token) => this.state.scopes[token.scope]?.members);
  }

  complete(node: string, variables: JsonObject = {}, index = 0): this {
    return this.event({ type: 'complete', activation: this.activation(node, index), variables, by: `by ${node}` });
  }

  /** Triggers a catching node opened by whichever visit waits for it. */
  trigger(node: string, payload: JsonObject = {}, index = 0): this {
    const wait = openWaits(this.state, this.environment).filter((candidate) => candidate.node === node && candidate.kind !== 'task')[index];
    if (!wait) throw new Error(`Expected ${node} to wait but only ${this.waiting().join(', ')} do`);
    return this.event({ type: 'trigger', activation: wait.activation, node, payload });
  }

  returnTo(from: string, to: string, index = 0): this {
    return this.event({ type: 'return', activation: this.activation(from, index), to });
  }

  variables(): JsonObject {
    return variablesAt(this.state, 's1', this.environment);
  }

  /** Effects of the last step as short lines. */
  did(): string[] {
    return this.effects.map((effect) =>
      effect.type === 'case.ended'
        ? `case.ended ${effect.status}`
        : effect.type === 'data-store.write'
          ? `${effect.type} ${effect.name}`
          : `${effect.type} ${effect.node}${'reason' in effect ? ` ${effect.reason}` : ''}`,
    );
  }
}

function must(holds: boolean, expectation: string): void {
  if (!holds) throw new Error(`Expected ${expectation}`);
}

/** Same values under the same keys, `undefined` being a value like any other, in any order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}

/** A value as a restart gives it back: through text, keys in the order PostgreSQL's jsonb keeps them (by length, then bytes). */
export function restarted<T>(value: T): T {
  const reorder = (_key: string, entry: unknown): unknown =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)))
      : entry;
  return JSON.parse(JSON.stringify(value, reorder)) as T;
}
