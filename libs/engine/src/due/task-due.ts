import { type BilingualText, type Instant, isInstant, type Json } from '@liuzhuan/kernel';
import type { TaskProgram } from '@liuzhuan/machine';
import { type Deadline, describeDeadline, dueAt, formatDeadline, instantBefore, isPeriod, isWorkingTime, parseDeadline, type Period } from '@liuzhuan/worktime';
import type { CaseDraft } from '../case/case-draft';
import { evaluateAt, type Finding, literalAt } from '../case/evaluate-at';
import type { Viewpoint } from '../case/viewpoint';
import type { TaskRecord } from '../records/records';

/** When a task is due. */
export interface TaskDue {
  readonly at: Instant;
  /** The limit in words of the author or of worktime: `3 个工作日`. */
  readonly text: string;
  /** False when it lies beyond the days whose holidays are announced. */
  readonly isOfficial: boolean;
  /** Since when it was counted, where that was in working time; null where the calendar has no say. */
  readonly since: Instant | null;
  /** When to remind first, and how long before the due time that is; null = not before it. */
  readonly remind: { readonly at: Instant; readonly before: string } | null;
}

/** A limit that cannot be computed: which text, and why. */
export interface UnreadableDue {
  readonly text: string;
  readonly reason: BilingualText;
}

export type DueFinding = { readonly due: TaskDue | null } | { readonly unreadable: UnreadableDue };

/**
 * Due time of a task opened now. `by` names the time itself, `within` a period from the anchor (default: the opening). A rule that
 * gives null sets no limit: a date nobody has entered yet must not stop the task.
 */
export function dueOfTask(draft: CaseDraft, viewpoint: Viewpoint, settings: TaskProgram['due']): DueFinding {
  const limit = settings?.by ?? settings?.within;
  if (!settings || limit === undefined) return { due: null };
  const deadline = readDeadline(literalAt(draft, viewpoint, limit), limit);
  if (deadline === null) return { due: null };
  if ('unreadable' in deadline) return deadline;
  const anchor = anchorOf(draft, viewpoint, settings.anchor);
  if ('unreadable' in anchor) return anchor;
  const { calendar } = draft.context.world;
  const { instant, warnings } = dueAt(deadline.value, anchor.value, calendar, 'deadline');
  const remind = settings.remindBefore === undefined ? null : readPeriod(draft, viewpoint, settings.remindBefore);
  if (remind && 'unreadable' in remind) return remind;
  return {
    due: {
      at: instant,
      text: describeDeadline(deadline.value).zh,
      isOfficial: warnings.length === 0,
      since: isWorkingTime(deadline.value) ? anchor.value : null,
      remind: remind ? { at: instantBefore(remind.value, instant, calendar).instant, before: formatDeadline(remind.value) } : null,
    },
  };
}

/** What a task's row keeps of its limit. */
export function dueColumns(finding: DueFinding): Pick<TaskRecord, 'due' | 'dueText' | 'dueSince'> {
  const due = 'due' in finding ? finding.due : null;
  return { due: due?.at ?? null, dueText: due?.text ?? null, dueSince: due?.since ?? null };
}

/** The period of a text, e.g. of `remindEvery`; null when its rule gives none. */
export function readPeriod(draft: CaseDraft, viewpoint: Viewpoint, text: string): { value: Period } | { unreadable: UnreadableDue } | null {
  const deadline = readDeadline(literalAt(draft, viewpoint, text), text);
  if (deadline === null || 'unreadable' in deadline) return deadline;
  if (isPeriod(deadline.value)) return { value: deadline.value };
  return { unreadable: { text, reason: { zh: '应为一段时间', en: 'a period is expected' } } };
}

function readDeadline({ value, reason }: Finding, text: string): { value: Deadline } | { unreadable: UnreadableDue } | null {
  if (value === null && reason === undefined) return null;
  if (typeof value !== 'string') return { unreadable: { text, reason: reason ?? notATime(value) } };
  const parsed = parseDeadline(value);
  return parsed.ok ? { value: parsed.value } : { unreadable: { text: value, reason: parsed.error.message } };
}

function anchorOf(draft: CaseDraft, viewpoint: Viewpoint, source: string | undefined): { value: Instant } | { unreadable: UnreadableDue } {
  if (source === undefined) return { value: draft.now };
  const text = source.replace(/^=/, '');
  const found = evaluateAt(draft, viewpoint, text);
  if (isInstant(found.value)) return { value: found.value };
  const anchor = readDeadline(found, text);
  if (anchor === null) return { value: draft.now };
  if ('unreadable' in anchor) return anchor;
  return { value: dueAt(anchor.value, draft.now, draft.context.world.calendar, 'timer').instant };
}

function notATime(value: Json): BilingualText {
  const found = JSON.stringify(value);
  return { zh: `结果 ${found} 不是时间`, en: `${found} is not a time` };
}
