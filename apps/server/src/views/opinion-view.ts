import type { Opinion } from '@liuzhuan/contract';
import type { DefinitionRecord, TaskRecord } from '@liuzhuan/engine';
import type { NodeProgram } from '@liuzhuan/machine';
import type { Scene } from './scene';

/** The node of a definition, whichever scope it lies in. */
export function nodeOf(definition: DefinitionRecord | undefined, id: string): NodeProgram | undefined {
  return Object.values(definition?.program.scopes ?? {})
    .map((scope) => scope.nodes[id])
    .find((node) => node !== undefined);
}

/** The word on the button that was pressed. */
export function outcomeLabel(definition: DefinitionRecord | undefined, node: string, outcome: string | null): string | undefined {
  if (outcome === 'return') return '退回';
  return nodeOf(definition, node)?.task?.outcomes.find((candidate) => candidate.name === outcome)?.label;
}

/** The signed opinions of a case in the order in which they were given; withdrawn ones stay and are said to be withdrawn. */
export function opinionViews(tasks: readonly TaskRecord[], definitions: ReadonlyMap<string, DefinitionRecord>, { names }: Scene): readonly Opinion[] {
  const decided = tasks
    .filter((task) => task.completedAt !== null && task.completedBy !== null)
    .map((task): Opinion => {
      return {
        task: task.id,
        node: task.node,
        name: task.name,
        person: names.maybe(task.completedBy),
        outcome: task.outcome ?? undefined,
        outcomeLabel: outcomeLabel(definitions.get(task.program), task.node, task.outcome),
        opinion: task.opinion ?? undefined,
        at: task.completedAt ?? task.createdAt,
        // What a returning officer wrote stands: the others have to act on it.
        status: task.status === 'withdrawn' && task.outcome !== 'return' ? 'withdrawn' : 'completed',
      };
    });
  return [...decided, ...tasks.flatMap((task) => delegatesOf(task, names))].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** What delegates gave back to the owner of a task. */
function delegatesOf(task: TaskRecord, names: Scene['names']): readonly Opinion[] {
  const { id, node, name, delegations } = task;
  return delegations.flatMap(({ owner, to, opinion, endedAt }) =>
    opinion === null || endedAt === null
      ? []
      : [{ task: id, node, name, person: names.named(to), opinion, at: endedAt, delegateOf: names.named(owner), status: task.status === 'withdrawn' ? ('withdrawn' as const) : ('completed' as const) }],
  );
}
