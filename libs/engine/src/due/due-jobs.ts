import type { Instant, JsonObject } from '@liuzhuan/kernel';
import type { TaskProgram } from '@liuzhuan/machine';
import { dueAt, formatDeadline, isWorkingTime } from '@liuzhuan/worktime';
import type { CaseDraft } from '../case/case-draft';
import type { Viewpoint } from '../case/viewpoint';
import type { TaskRecord } from '../records/records';
import { readPeriod, type TaskDue } from './task-due';

/**
 * Sets the jobs that watch a task: one at the due time, one for the first reminder (`remindBefore` the due time, or else one
 * `remindEvery` after the opening). A first reminder whose time has passed when the task opens is left out: the opening itself says it.
 */
export function watchTask(draft: CaseDraft, task: TaskRecord, due: TaskDue | null, settings: NonNullable<TaskProgram['due']>): void {
  const site = { activation: task.activation, node: task.node };
  const payload: JsonObject = { task: task.id };
  if (due) draft.addJob({ ...site, kind: 'overdue', dueAt: due.at, payload });
  const first = due?.remind;
  if (first && first.at > draft.now) draft.addJob({ ...site, kind: 'reminder', dueAt: first.at, payload: { ...payload, before: first.before } });
  else if (settings.remindEvery !== undefined) remindAgain(draft, task, draft.now, settings.remindEvery);
}

/** Sets the next reminder after one at `from`. Reminders missed while nothing ran are not made up for: the next one lies ahead. */
export function remindAgain(draft: CaseDraft, task: TaskRecord, from: Instant, every: string): void {
  const viewpoint: Viewpoint = { scope: task.scope, activation: task.activation };
  const period = readPeriod(draft, viewpoint, every);
  if (!period || 'unreadable' in period) return;
  const { calendar } = draft.context.world;
  let since = from;
  let next = dueAt(period.value, since, calendar).instant;
  if (next <= from) return;
  if (next <= draft.now) next = dueAt(period.value, (since = draft.now), calendar).instant;
  const counted: JsonObject = isWorkingTime(period.value) ? { every: formatDeadline(period.value), since } : {};
  draft.addJob({ activation: task.activation, node: task.node, kind: 'reminder', dueAt: next, payload: { task: task.id, ...counted } });
}
