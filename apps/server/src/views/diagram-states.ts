import type { Instance } from '@liuzhuan/contract';
import type { HistoryRecord, InstanceRecord, TaskRecord } from '@liuzhuan/engine';
import type { ProgramRef, TraceEntry } from '@liuzhuan/machine';
import type { Scene } from './scene';
import { dueView } from './due-view';

type NodeState = Instance['diagrams'][number]['nodes'][number];
export interface DiagramState {
  readonly nodes: readonly NodeState[];
  readonly flows: readonly string[];
}

interface Tally {
  readonly passed: Map<string, number>;
  readonly withdrawn: Map<string, number>;
  readonly flows: Set<string>;
}

const PASSES: ReadonlySet<TraceEntry['kind']> = new Set(['left', 'completed']);
const UNDOES: ReadonlySet<TraceEntry['kind']> = new Set(['withdrawn', 'cancelled', 'interrupted']);

function traceOf(history: readonly HistoryRecord[]): readonly TraceEntry[] {
  return history.filter((record) => record.kind === 'step').flatMap((record) => (record.data['trace'] ?? []) as unknown as readonly TraceEntry[]);
}

function add(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** Walks the trace once: how often each node was passed or withdrawn and which flows were taken, per program. */
function tallies(history: readonly HistoryRecord[]): Map<ProgramRef, Tally> {
  const programOf = new Map<string, ProgramRef>();
  const byProgram = new Map<ProgramRef, Tally>();
  for (const entry of traceOf(history)) {
    if (entry.kind === 'scope.opened') programOf.set(entry.scope, entry.program);
    if (entry.kind === 'scope.migrated') carryOver(byProgram, programOf, entry);
    const program = programOf.get(entry.scope);
    if (program === undefined) continue;
    const tally = byProgram.get(program) ?? { passed: new Map(), withdrawn: new Map(), flows: new Set() };
    byProgram.set(program, tally);
    if (entry.kind === 'taken') tally.flows.add(entry.flow);
    else if ('token' in entry && PASSES.has(entry.kind)) add(tally.passed, entry.node);
    else if ('token' in entry && UNDOES.has(entry.kind)) add(tally.withdrawn, entry.node);
  }
  return byProgram;
}

/** The case runs another version: the way it has gone is shown on that one's drawing, as far as it has the steps. */
function carryOver(byProgram: Map<ProgramRef, Tally>, programOf: Map<string, ProgramRef>, { scope, program, nodes }: Extract<TraceEntry, { readonly kind: 'scope.migrated' }>): void {
  const before = byProgram.get(programOf.get(scope) ?? '');
  programOf.set(scope, program);
  if (!before || byProgram.has(program)) return;
  const renamed = (counts: ReadonlyMap<string, number>) => new Map([...counts].map(([node, count]) => [nodes[node] ?? node, count]));
  byProgram.set(program, { passed: renamed(before.passed), withdrawn: renamed(before.withdrawn), flows: new Set(before.flows) });
}

/** How each diagram of a case looks now: where it stands (also several times), the way gone, and what was withdrawn. Keys are definition ids. */
export function diagramStates(instance: InstanceRecord, history: readonly HistoryRecord[], openTasks: readonly TaskRecord[], scene: Scene): ReadonlyMap<ProgramRef, DiagramState> {
  const states = new Map<ProgramRef, DiagramState>();
  for (const [program, tally] of tallies(history)) {
    const nodes = new Map<string, NodeState>();
    for (const [node, count] of tally.withdrawn) nodes.set(node, { node, state: 'withdrawn', count });
    for (const [node, count] of tally.passed) nodes.set(node, { node, state: 'passed', count });
    for (const standing of standingNodes(program, instance, openTasks, scene)) nodes.set(standing.node, standing);
    states.set(program, { nodes: [...nodes.values()], flows: [...tally.flows] });
  }
  return states;
}

function standingNodes(program: ProgramRef, { state }: InstanceRecord, openTasks: readonly TaskRecord[], { names, now, calendar }: Scene): readonly NodeState[] {
  const standing = new Map<string, NodeState>();
  for (const token of Object.values(state.tokens)) {
    if (state.scopes[token.scope]?.program !== program) continue;
    const tasks = openTasks.filter((task) => task.program === program && task.node === token.at);
    const before = standing.get(token.at);
    const persons = tasks.flatMap((task) => (task.assignee === null ? task.candidates : [task.assignee])).map((person) => names.named(person));
    standing.set(token.at, {
      node: token.at,
      state: token.incident ? 'incident' : tasks.length > 0 ? 'active' : (before?.state ?? 'waiting'),
      count: (before?.count ?? 0) + 1,
      ...(persons.length > 0 ? { persons } : {}),
      ...(tasks[0] ? { due: dueView(tasks[0].due, tasks[0].dueText, now, calendar) } : {}),
    });
  }
  return [...standing.values()];
}
