import type { CalendarEffectDto } from '@liuzhuan/contract';
import { type DefinitionRecord, dueBasis, fallsDue, type JobRecord, type Shift, shiftOf, timerBasis, timerDue } from '@liuzhuan/engine';
import type { Instant } from '@liuzhuan/kernel';
import type { OpenDue } from '@liuzhuan/storage';
import { dueAt, type WorkCalendar } from '@liuzhuan/worktime';
import { nodeOf } from '../views/opinion-view';

/** What waits in the open cases of an organisation. */
export interface OpenLimits {
  readonly dues: readonly OpenDue[];
  readonly timers: readonly Pick<JobRecord, 'dueAt' | 'payload'>[];
}

interface Weighing {
  readonly definitions: ReadonlyMap<string, DefinitionRecord>;
  /** The calendar as it would be. */
  readonly calendar: WorkCalendar;
  readonly now: Instant;
}

const NONE: Readonly<Record<Shift | 'unclear', number>> = { same: 0, earlier: 0, later: 0, unclear: 0 };

/** What a changed calendar would mean for the limits that are open, in numbers: what `recountLimits` would come to, with nothing written. */
export function weighCalendar({ dues, timers }: OpenLimits, weighing: Weighing): CalendarEffectDto {
  const effect = { ...NONE, open: dues.length, fixed: 0, overdue: 0, timers: { ...NONE } };
  for (const due of dues) weighDue(due, weighing, effect);
  for (const timer of timers) {
    const verdict = shiftOfTimer(timer, weighing);
    if (verdict) effect.timers[verdict] += 1;
  }
  return effect;
}

function weighDue(due: OpenDue, { definitions, calendar, now }: Weighing, effect: Omit<CalendarEffectDto, 'timers'>): void {
  const basis = dueBasis(due, nodeOf(definitions.get(due.program), due.node)?.task?.due);
  if (basis.kind !== 'counted') {
    effect[basis.kind === 'fixed' ? 'fixed' : 'unclear'] += 1;
    return;
  }
  const after = dueAt(basis.deadline, basis.since, calendar, 'deadline').instant;
  const shift = shiftOf(due.due, after, now);
  effect[shift] += 1;
  if (shift === 'earlier' && after <= now) effect.overdue += 1;
}

function shiftOfTimer(timer: OpenLimits['timers'][number], { calendar, now }: Weighing): Shift | 'unclear' | undefined {
  const basis = timerBasis(timer, {});
  if (basis === undefined || basis === 'unknown') return basis && 'unclear';
  const due = timerDue(basis, calendar);
  return due.ok && due.value ? shiftOf(fallsDue(timer), due.value.instant, now) : 'unclear';
}
