import type { JobId, Rejection } from '@liuzhuan/kernel';
import { dueAt, type Period } from '@liuzhuan/worktime';
import type { CaseDraft } from '../case/case-draft';
import type { CommandContext } from '../case/command-context';
import { conclude } from '../case/conclude';
import { evaluateAt } from '../case/evaluate-at';
import { runMachine } from '../case/run-machine';
import { remindAgain } from '../due/due-jobs';
import type { JobKind, JobRecord, TaskRecord } from '../records/records';
import { reject } from '../rejections';
import { personsIn } from '../services/notify';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openJob } from './job-command';
import type { StartInstanceInput } from './start-instance';

export interface FireJobInput {
  readonly job: JobId;
}

/** The job is a start timer: the case it starts. */
export interface StartByTimer {
  readonly starts: StartInstanceInput;
}

/** What falls due inside the house; service and delivery jobs leave it and are not fired. */
type Firing = (draft: CaseDraft, job: JobRecord) => Rejection | void;
const FIRINGS: Partial<Record<JobKind, Firing>> = { timer: fireTimer, reminder: fireReminder, overdue: fireOverdue };

/**
 * Fires a job whose time has come, however long ago. Its row goes in the same transaction, so that a crash fires it again and nothing
 * fires twice. A job whose case has ended, or whose visit is over, just goes.
 */
export const fireJob: CaseCommand<FireJobInput, CaseOutcome | StartByTimer | null> = {
  target: ({ job }) => ({ kind: 'job', job }),
  decide(context, input) {
    const start = startBy(context);
    if (start) return { kind: 'nothing', value: start };
    const open = openJob(context, input.job);
    if (!open.ok) return { kind: 'nothing', value: null };
    const { job, draft } = open.value;
    const fire = FIRINGS[job.kind];
    if (!fire) return { kind: 'reject', rejection: reject('job-kind-wrong', { job: job.id, kind: job.kind }) };
    if (draft.instance.status !== 'active') return { kind: 'nothing', value: null, jobsDone: [job.id] };
    draft.book.jobIsDone(job.id);
    if (draft.snapshot.status === 'suspended') {
      postpone(draft, job);
      return conclude(draft);
    }
    const refused = fire(draft, job);
    return refused ? { kind: 'nothing', value: null, jobsDone: [job.id] } : conclude(draft);
  },
};

/** How long what falls due in a suspended case waits before it is looked at again. */
const WHILE_SUSPENDED: Period = { kind: 'span', span: { minutes: 10 } };

/** Nothing falls due while a case stands still: its jobs are kept for later. */
function postpone(draft: CaseDraft, { activation, node, kind, topic, payload, attempts }: JobRecord): void {
  const { instant } = dueAt(WHILE_SUSPENDED, draft.now, draft.context.world.calendar);
  draft.addJob({ activation, node, kind, topic, payload, attempts, dueAt: instant });
}

/** A timer of no case starts one: `startInstance` does it, in a transaction of its own that takes the job along. */
function startBy({ loaded: { job }, actor }: CommandContext): StartByTimer | undefined {
  if (job?.kind !== 'timer' || job.instance !== null || job.organisation !== actor.organisation) return undefined;
  return { starts: { definition: String(job.payload['definition']), timer: { job: job.id, node: job.node ?? '' } } };
}

function fireTimer(draft: CaseDraft, job: JobRecord): Rejection | undefined {
  const { activation, node } = job;
  if (activation === null || node === null) return undefined;
  draft.record('timer.fired', { text: job.payload['text'] ?? null, due: job.dueAt }, { node, activation });
  return runMachine(draft, { type: 'trigger', activation, node, payload: {} });
}

function taskOf(draft: CaseDraft, job: JobRecord): TaskRecord | undefined {
  return draft.book.openTasks.find((task) => task.id === job.payload['task']);
}

function holdersOf(task: TaskRecord): readonly string[] {
  return task.assignee === null ? task.candidates : [task.assignee];
}

function fireReminder(draft: CaseDraft, job: JobRecord): void {
  const task = taskOf(draft, job);
  if (!task) return;
  const persons = draft.notify(holdersOf(task), 'reminder', `提醒：${draft.instance.title} · ${task.name}`, task);
  draft.record('task.reminded', { task: task.id, name: task.name, due: task.due, persons: [...persons] }, { node: task.node, activation: task.activation });
  const every = draft.node(task.program, task.node).task?.due?.remindEvery;
  if (every !== undefined) remindAgain(draft, task, job.dueAt, every);
}

/** A limit never ends work by itself: it tells the holder and those the process names. */
function fireOverdue(draft: CaseDraft, job: JobRecord): void {
  const task = taskOf(draft, job);
  if (!task) return;
  const words = `${draft.instance.title} · ${task.name}`;
  const persons = draft.notify(holdersOf(task), 'overdue', `已逾期：${words}`, task);
  const rule = draft.node(task.program, task.node).task?.due?.escalateTo;
  const superiors = rule === undefined ? [] : personsIn(evaluateAt(draft, { scope: task.scope, activation: task.activation }, rule).value);
  const escalated = draft.notify(superiors, 'escalation', `逾期上报：${words}`, task);
  const data = { task: task.id, name: task.name, due: task.due, persons: [...persons], escalated: [...escalated] };
  draft.record('task.overdue', data, { node: task.node, activation: task.activation });
}
