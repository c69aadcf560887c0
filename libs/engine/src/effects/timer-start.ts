import { visitOf } from '@liuzhuan/machine';
import { endsEarly, isWorkingTimer, timerDue, withoutMissed } from '../due/timer-due';
import type { EffectHandler } from './effect-handler';

/** Sets the job of a timer. Its period starts when the visit began. A timer set again replaces the one before. */
export const startTimer: EffectHandler<'timer.start'> = ({ draft }, effect) => {
  const { activation, node, scope, program, timer } = effect;
  const { kind, text, occurrence } = timer;
  const { calendar } = draft.context.world;
  const site = { activation, node };
  draft.book.endJobs(site);
  const since = visitOf(draft.snapshot, activation)?.since ?? draft.now;
  const counted = withoutMissed({ kind, text, since, occurrence }, draft.now, calendar);
  const due = timerDue(counted, calendar);
  if (!due.ok) {
    draft.raiseIncident('timer-unreadable', site, { text, reason: due.error.message.zh, occurrence, scope, program });
    return;
  }
  if (!due.value) return;
  const basis = { ...(isWorkingTimer(text) && { ...counted }), ...(endsEarly(counted, calendar) && { last: true }) };
  draft.addJob({ ...site, kind: 'timer', dueAt: due.value.instant, payload: { text, occurrence, scope, program, ...basis } });
  if (due.value.warnings.length > 0) draft.record('calendar.unofficial', { name: text, due: due.value.instant }, { ...site, actor: null });
};
