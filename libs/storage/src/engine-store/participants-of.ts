import type { ChangeSet } from '@liuzhuan/engine';

/** Everybody whom the change puts on the case: starter, who has or may take a task, who did one, who gets a word about it. */
export function participantsOf(changes: ChangeSet): readonly string[] {
  const { id, revision, starter } = changes.instance;
  const persons = new Set<string | null>(revision === 1 ? [starter] : []);
  for (const task of [...changes.tasksInserted, ...changes.tasksUpdated]) {
    persons.add(task.assignee).add(task.completedBy);
    for (const candidate of task.candidates) persons.add(candidate);
  }
  for (const notice of changes.notices) if (notice.instance === id) persons.add(notice.person);
  persons.delete(null);
  return [...persons] as string[];
}
