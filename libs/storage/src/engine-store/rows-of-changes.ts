import type { ChangeSet, TaskRecord } from '@liuzhuan/engine';

const list = (rows: readonly object[]): string | null => (rows.length === 0 ? null : JSON.stringify(rows));

/** A task opened and changed by the same command is inserted as it ends up: one statement cannot insert a row and update it. */
function settleTasks(changes: ChangeSet): { readonly inserted: readonly TaskRecord[]; readonly updated: readonly TaskRecord[] } {
  const opened = new Set(changes.tasksInserted.map((task) => task.id));
  const last = new Map(changes.tasksUpdated.map((task) => [task.id, task]));
  return {
    inserted: changes.tasksInserted.map((task) => last.get(task.id) ?? task),
    updated: [...last.values()].filter((task) => !opened.has(task.id)),
  };
}

/** Everybody whom the change puts on the case: starter, who has or may take a task, who did one, who gets a word about it. */
export function participantsOf(changes: ChangeSet): readonly { readonly person: string; readonly instance: string }[] {
  const instance = changes.instance.id;
  const persons = new Set<string | null>(changes.instance.revision === 1 ? [changes.instance.starter] : []);
  for (const task of [...changes.tasksInserted, ...changes.tasksUpdated]) {
    persons.add(task.assignee).add(task.completedBy);
    for (const candidate of task.candidates) persons.add(candidate);
  }
  for (const notice of changes.notices) if (notice.instance === instance) persons.add(notice.person);
  persons.delete(null);
  return [...persons].map((person) => ({ person: person as string, instance }));
}

/** The parameters of WRITE_CHANGES, in its order. `step` is a new UUID for each attempt. */
export function rowsOfChanges(changes: ChangeSet, step: string): (string | number | null)[] {
  const { state, ...instance } = changes.instance;
  const organisation = changes.organisation;
  const tasks = settleTasks(changes);
  return [
    organisation,
    JSON.stringify(instance),
    JSON.stringify(state),
    changes.history.reduce((highest, entry) => Math.max(highest, entry.seq), 0),
    list(tasks.inserted),
    list(tasks.updated),
    list(changes.jobsInserted),
    list(changes.jobsEnded),
    list(changes.jobsDone.map((id) => ({ organisation, id }))),
    list(changes.subscriptionsInserted),
    list(changes.subscriptionsEnded),
    list(changes.incidentsInserted),
    list(changes.incidentsResolved.map(({ id, site, at }) => ({ id, ...site, at }))),
    list(changes.history),
    list(changes.notices),
    list(changes.numbersVoided.map((number) => ({ organisation, ...number }))),
    changes.documentsLocked && JSON.stringify(changes.documentsLocked),
    list(participantsOf(changes)),
    instance.id,
    step,
  ];
}
