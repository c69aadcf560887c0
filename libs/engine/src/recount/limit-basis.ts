import { type Instant, isInstant } from '@liuzhuan/kernel';
import type { TaskProgram } from '@liuzhuan/machine';
import { type Deadline, isWorkingTime, parseDeadline } from '@liuzhuan/worktime';
import { isWorkingTimer, type SetTimer } from '../due/timer-due';
import type { JobRecord, TaskRecord } from '../records/records';

/**
 * What the limit of a task was counted from. `fixed`: the calendar has no say in it. `unknown`: it was counted in working time, but it is not known since when.
 */
export type DueBasis = { readonly kind: 'counted'; readonly deadline: Deadline; readonly since: Instant } | { readonly kind: 'fixed' } | { readonly kind: 'unknown' };

/**
 * How the limit of a task was counted. Its words (`3 个工作日`) are the literal. Tasks opened before `dueSince` was kept count from their opening, unless the
 * drawing names another anchor: what that was at the time is lost.
 */
export function dueBasis({ due, dueText, dueSince, createdAt }: Pick<TaskRecord, 'due' | 'dueText' | 'dueSince' | 'createdAt'>, settings: TaskProgram['due']): DueBasis {
  if (due === null || dueText === null) return { kind: 'fixed' };
  const deadline = parseDeadline(dueText);
  if (!deadline.ok) return { kind: dueSince === null ? 'fixed' : 'unknown' };
  if (!isWorkingTime(deadline.value)) return { kind: 'fixed' };
  const since = dueSince ?? (settings?.anchor === undefined ? createdAt : null);
  return since === null ? { kind: 'unknown' } : { kind: 'counted', deadline: deadline.value, since };
}

/** What a waiting timer knew when it was set: absent where its row does not say so. */
export interface TimerFacts {
  /** From the drawing. */
  readonly kind?: SetTimer['kind'];
  /** When its visit began. */
  readonly since?: Instant;
}

/** How a timer was set, when it is in working time; `unknown` when its row and what else is known do not say, undefined when the calendar has no say in it. */
export function timerBasis({ payload }: Pick<JobRecord, 'payload'>, known: TimerFacts): SetTimer | 'unknown' | undefined {
  const { text, occurrence } = payload;
  if (typeof text !== 'string' || !isWorkingTimer(text)) return undefined;
  const since = isInstant(payload['since']) ? payload['since'] : known.since;
  const kind = isTimerKind(payload['kind']) ? payload['kind'] : known.kind;
  return since === undefined || kind === undefined ? 'unknown' : { kind, text, since, occurrence: Number(occurrence ?? 1) };
}

const isTimerKind = (value: unknown): value is SetTimer['kind'] => value === 'duration' || value === 'date' || value === 'cycle';
