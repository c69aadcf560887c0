import type { TaskRow } from '@liuzhuan/contract';

export interface TaskGroup {
  readonly key: string;
  readonly name: string;
  readonly tasks: readonly TaskRow[];
}

/** Tasks by process. Groups stand in the order of their first task, tasks keep theirs: the most urgent group comes first. */
export function groupTasks(tasks: readonly TaskRow[]): TaskGroup[] {
  const groups = new Map<string, { key: string; name: string; tasks: TaskRow[] }>();
  for (const task of tasks) {
    const group = groups.get(task.definitionKey) ?? { key: task.definitionKey, name: task.definitionName, tasks: [] };
    group.tasks.push(task);
    groups.set(task.definitionKey, group);
  }
  return [...groups.values()];
}
