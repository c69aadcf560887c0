import type { JobId, Rejection } from '@liuzhuan/kernel';
import { dueAt, type Period } from '@liuzhuan/worktime';
import type { CaseDraft } from '../case/case-draft';
import type { CommandContext } from '../case/command-context';
import { conclude } from '../case/conclude';
import { evaluateAt } from '../case/evaluate-at';
import { runMachine } from '../case/run-machine';
import { remindAgain } from '../due/due-jobs';
import { fallsDue } from '../due/falls-due';
import { triggerOf } from '../due/trigger-of';
import type { Decision } from '../ports/engine-store';
import type { JobKind, JobRecord, TaskRecord } from '../records/records';
import { reject } from '../rejections';
import { personsIn } from '../services/notify';
import { isStartCondition, look, nextLook } from '../start/start-condition';
import type { CaseCommand, CaseOutcome } from './case-command';
import { openJob } from './job-command';
import type { StartInstanceInput } from './start-instance';

export interface FireJobInput {
  readonly job: JobId;
}

/** The job is a start timer, or a start condition that has become true: the case it starts. */
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
    if (context.loaded.job && isStart(context.loaded.job, context)) return fireStart(context.loaded.job, context);
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
function postpone(draft: CaseDraft, job: JobRecord): void {
  const { activation, node, kind, topic, payload, attempts } = job;
  const { instant } = dueAt(WHILE_SUSPENDED, draft.now, draft.context.world.calendar);
  draft.addJob({ activation, node, kind, topic, payload: { ...payload, fellDue: fallsDue(job) }, attempts, dueAt: instant });
}

/** A timer of no case starts one. */
function isStart(job: JobRecord, { actor }: CommandContext): boolean {
  return job.kind === 'timer' && job.instance === null && job.organisation === actor.organisation;
}

/** `startInstance` begins the case, in a transaction of its own that takes the job along. A condition that has not become true is looked at again. */
function fireStart(job: JobRecord, { world, ids }: CommandContext): Decision<StartByTimer | null> {
  const definition = String(job.payload['definition']);
  const starting = { job: job.id, node: job.node ?? '' };
  if (!isStartCondition(job)) return { kind: 'nothing', value: { starts: { definition, timer: starting } } };
  const { holds, becameTrue } = look(job, world);
  if (becameTrue) return { kind: 'nothing', value: { starts: { definition, condition: starting } } };
  return { kind: 'nothing', value: null, jobsDone: [job.id], jobsInserted: [nextLook(job, holds, world.now, world.calendar, ids.job())] };
}

function fireTimer(draft: CaseDraft, job: JobRecord): Rejection | undefined {
  const trigger = triggerOf(job);
  if (!trigger) return undefined;
  const { node, activation } = trigger;
  draft.record('timer.fired', { text: job.payload['text'] ?? null, due: job.dueAt }, { node, activation });
  return runMachine(draft, trigger);
}

function taskOf(draft: CaseDraft, job: JobRecord): TaskRecord | undefined {
  const task = job.activation === null ? undefined : draft.openTaskAt(job.activation);
  return task?.id === job.payload['task'] ? task : undefined;
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
