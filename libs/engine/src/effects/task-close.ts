import type { EffectHandler } from './effect-handler';

/**
 * Ends a task's row, its reminders and its incidents. A completed task has been filled in by its command; any other reason leaves
 * it withdrawn, for somebody else's doing.
 */
export const closeTask: EffectHandler<'task.close'> = ({ draft }, effect) => {
  const site = { activation: effect.activation, node: effect.node };
  const task = draft.openTaskAt(effect.activation);
  if (task) {
    draft.book.changeTask({ ...task, status: 'withdrawn' });
    draft.record('task.withdrawn', { task: task.id, name: task.name, reason: effect.reason }, site);
  }
  draft.book.endJobs(site);
  draft.book.resolveIncidentsAt(site, draft.now);
};
