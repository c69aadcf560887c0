import { type Instant, isInstant } from '@liuzhuan/kernel';
import type { TaskProgram } from '@liuzhuan/machine';
import { dueAt, instantBefore, isPeriod, parseDeadline, type Period } from '@liuzhuan/worktime';
import type { CaseDraft } from '../case/case-draft';
import { fallsDue } from '../due/falls-due';
import type { JobRecord, TaskRecord } from '../records/records';
import { dueBasis } from './limit-basis';
import { moveJob } from './move-job';
import { type RecountFigures, shiftOf } from './recount-tally';

/**
 * Counts the limit of an open task by the calendar as it is now, and moves what waits for it. Reminders that were sent are not sent again; a limit that
 * had passed and lies ahead now is watched anew.
 */
export function recountTask(draft: CaseDraft, task: TaskRecord, jobs: readonly JobRecord[]): keyof RecountFigures | undefined {
  const settings = draft.node(task.program, task.node).task?.due;
  const basis = dueBasis(task, settings);
  const figure = basis.kind === 'counted' ? moveDue(draft, task, jobs, dueAt(basis.deadline, basis.since, draft.context.world.calendar, 'deadline').instant) : undefined;
  const due = draft.book.task(task.id)?.due ?? null;
  for (const job of jobs) {
    const at = job.kind === 'reminder' ? reminderAt(draft, job, due, settings) : null;
    if (at !== null && shiftOf(fallsDue(job), at, draft.now) !== 'same') moveJob(draft, job, at);
  }
  return basis.kind === 'unknown' ? 'unclear' : figure;
}

function moveDue(draft: CaseDraft, task: TaskRecord, jobs: readonly JobRecord[], after: Instant): keyof RecountFigures {
  const before = task.due ?? after;
  const shift = shiftOf(before, after, draft.now);
  if (shift === 'same') return shift;
  const site = { node: task.node, activation: task.activation };
  draft.book.amendTask({ ...task, due: after });
  for (const job of jobs) if (job.kind === 'overdue') draft.book.jobIsDone(job.id);
  draft.addJob({ ...site, kind: 'overdue', dueAt: after, payload: { task: task.id } });
  draft.record('task.due-recounted', { task: task.id, name: task.name, before, after }, site);
  return shift;
}

/** When a reminder that waits is to be sent; null when it cannot be told, or the calendar has no say in it. */
function reminderAt(draft: CaseDraft, { payload }: JobRecord, due: Instant | null, settings: TaskProgram['due']): Instant | null {
  const { calendar } = draft.context.world;
  const { every, since } = payload;
  if (typeof every === 'string' && isInstant(since)) {
    const period = periodOf(every);
    return period && dueAt(period, since, calendar).instant;
  }
  // Rows from before the period was kept: one that can only be the first reminder.
  const before = payload['before'] ?? (settings?.remindEvery === undefined ? settings?.remindBefore : undefined);
  const period = typeof before === 'string' ? periodOf(before) : null;
  return period && due !== null ? instantBefore(period, due, calendar).instant : null;
}

function periodOf(text: string): Period | null {
  const parsed = parseDeadline(text);
  return parsed.ok && isPeriod(parsed.value) ? parsed.value : null;
}
