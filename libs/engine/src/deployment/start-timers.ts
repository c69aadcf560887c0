import { compileExpression, evaluate } from '@liuzhuan/feel';
import { asId, asInstant, type Instant, type JobId, type JsonObject } from '@liuzhuan/kernel';
import { type Program, type StartPoint, startPoints } from '@liuzhuan/machine';
import { calendarFunctions, type WorkCalendar } from '@liuzhuan/worktime';
import { type SetTimer, timerDue, withoutMissed } from '../due/timer-due';
import type { DefinitionRecord } from '../ports/definition-store';
import type { Ids } from '../ports/world';
import type { JobRecord } from '../records/records';
import { firstLook } from '../start/start-condition';

/** Starts of a process that come without anybody's doing: at a time, or when a condition becomes true. */
export function ownStartsOf(program: Program): readonly StartPoint[] {
  return startPoints(program).filter(({ event }) => event?.kind === 'timer' || event?.kind === 'conditional');
}

/** A start timer with the process it starts. `since`: the deployment. Kept in its job, so that the one after it does not drift. */
export interface StartTimer extends SetTimer {
  readonly definition: DefinitionRecord;
  readonly node: string;
}

/** The first start timers and start conditions of a definition just deployed. A text that cannot be read sets none: lint has reported it. */
export function firstStarts(definition: DefinitionRecord, calendar: WorkCalendar, ids: Ids): readonly JobRecord[] {
  return ownStartsOf(definition.program).flatMap((point) => {
    const id = asId<JobId>(ids.next('job'));
    const job = point.event?.kind === 'conditional' ? firstLook(definition, point, id) : firstTimer(definition, point, calendar, id);
    return job ? [job] : [];
  });
}

function firstTimer(definition: DefinitionRecord, { site, event }: StartPoint, calendar: WorkCalendar, id: JobId): JobRecord | undefined {
  const { deployedAt: since } = definition;
  const timer = event?.timer;
  const text = timer && (timer.feel ? evaluated(timer.text, since, calendar) : timer.text);
  if (!timer || typeof text !== 'string') return undefined;
  return startJob({ definition, node: site, text, kind: timer.kind, since, occurrence: 1 }, since, calendar, id);
}

function evaluated(source: string, now: Instant, calendar: WorkCalendar) {
  const compiled = compileExpression(source);
  return compiled.ok ? evaluate(compiled.value, { now }, calendarFunctions(calendar)).value : null;
}

/** The job of a start timer; undefined when it does not come (any more). */
export function startJob(timer: StartTimer, now: Instant, calendar: WorkCalendar, id: JobId): JobRecord | undefined {
  const due = timerDue(withoutMissed(timer, now, calendar), calendar);
  if (!due.ok || !due.value) return undefined;
  const { definition, node, text, kind, since, occurrence } = timer;
  const payload: JsonObject = { definition: definition.id, text, kind, since, occurrence };
  const { organisation, key } = definition;
  return { id, organisation, instance: null, activation: null, node, kind: 'timer', topic: key, dueAt: due.value.instant, payload, attempts: 0 };
}

/** The start timer a job holds, for the definition it was set for. */
export function startTimerOf(job: JobRecord, definition: DefinitionRecord): StartTimer {
  const { text, kind, since, occurrence } = job.payload;
  const known = kind === 'cycle' || kind === 'date' ? kind : 'duration';
  return { definition, node: job.node ?? '', text: String(text), kind: known, since: asInstant(String(since)), occurrence: Number(occurrence) };
}
