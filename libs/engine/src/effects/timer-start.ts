import type { Instant } from '@liuzhuan/kernel';
import type { Effect } from '@liuzhuan/machine';
import { type Deadline, dueAt, type DueTime, isCycle, isPeriod, nextOccurrence, parseDeadline } from '@liuzhuan/worktime';
import type { CaseDraft } from '../case/case-draft';
import type { EffectHandler } from './effect-handler';

type StartedTimer = Extract<Effect, { readonly type: 'timer.start' }>['timer'];

/**
 * Sets the job of a timer. Its period starts when the visit began, so a timer set again (a cycle, a retry) does not drift. A time in
 * the past is due at once. Occurrences that an endless cycle missed while nothing ran are not made up for; counted ones are.
 */
export const startTimer: EffectHandler<'timer.start'> = ({ draft }, effect) => {
  const site = { activation: effect.activation, node: effect.node };
  const { text, occurrence } = effect.timer;
  draft.book.endJobs(site);
  const parsed = parseDeadline(text);
  if (!parsed.ok) {
    const { scope, program } = effect;
    draft.raiseIncident('timer-unreadable', site, { text, reason: parsed.error.message.zh, occurrence, scope, program });
    return;
  }
  const since = draft.snapshot.activations[effect.activation]?.since ?? draft.now;
  const due = timerDue(draft, asCycle(parsed.value, effect.timer.kind), since, occurrence);
  if (!due) return;
  draft.addJob({ ...site, kind: 'timer', dueAt: due.instant, payload: { text, occurrence, scope: effect.scope, program: effect.program } });
  if (due.warnings.length > 0) draft.record('calendar.unofficial', { name: text, due: due.instant }, { ...site, actor: null });
};

/** A bare period as a cycle repeats without end. */
function asCycle(deadline: Deadline, kind: StartedTimer['kind']): Deadline {
  return kind === 'cycle' && isPeriod(deadline) ? { kind: 'repetition', times: null, start: null, every: deadline } : deadline;
}

function timerDue(draft: CaseDraft, deadline: Deadline, since: Instant, occurrence: number): DueTime | null {
  const { calendar } = draft.context.world;
  if (!isCycle(deadline)) return dueAt(deadline, since, calendar, 'timer');
  const due = nextOccurrence(deadline, since, occurrence - 1, calendar);
  const isEndless = deadline.kind === 'cron' || deadline.times === null;
  return isEndless && occurrence > 1 && due && due.instant < draft.now ? nextOccurrence(deadline, draft.now, 0, calendar) : due;
}
