import type { Instance } from '@liuzhuan/contract';
import { type HistoryRecord, type InstanceRecord, type TaskRecord, wayGone } from '@liuzhuan/engine';
import type { ProgramRef } from '@liuzhuan/machine';
import type { Scene } from './scene';
import { dueView } from './due-view';

type NodeState = Instance['diagrams'][number]['nodes'][number];
export interface DiagramState {
  readonly nodes: readonly NodeState[];
  readonly flows: readonly string[];
}

/** How each diagram of a case looks now: where it stands (also several times), the way gone, and what was withdrawn. Keys are definition ids. */
export function diagramStates(instance: InstanceRecord, history: readonly HistoryRecord[], openTasks: readonly TaskRecord[], scene: Scene): ReadonlyMap<ProgramRef, DiagramState> {
  const states = new Map<ProgramRef, DiagramState>();
  for (const [program, tally] of wayGone(history)) {
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
