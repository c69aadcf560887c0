import { compileExpression, evaluate } from '@liuzhuan/feel';
import type { Instant, JobId, JsonObject } from '@liuzhuan/kernel';
import type { StartPoint } from '@liuzhuan/machine';
import { dueAt, type WorkCalendar } from '@liuzhuan/worktime';
import { hostFunctions } from '../case/case-environment';
import type { DefinitionRecord } from '../ports/definition-store';
import type { JobRecord } from '../records/records';
import type { World } from '../world/world';

/** Start conditions are kept as jobs of kind `timer` without case; their payload says so. */
const KIND = 'conditional';

/** The first look at a start condition of a definition just deployed: it only notes whether the condition holds already. */
export function firstLook(definition: DefinitionRecord, { site, event }: StartPoint, id: JobId): JobRecord {
  const { organisation, key, deployedAt } = definition;
  const payload: JsonObject = { kind: KIND, definition: definition.id, condition: event?.condition ?? '', truth: null };
  return { id, organisation, instance: null, activation: null, node: site, kind: 'timer', topic: key, dueAt: deployedAt, payload, attempts: 0 };
}

/** Whether a job looks at a start condition. */
export function isStartCondition({ instance, payload }: JobRecord): boolean {
  return instance === null && payload['kind'] === KIND;
}

/**
 * The next look at a start condition: at the next full hour, hence at midnight too. What it came to is kept in the job, so that a case begins once
 * each time the condition becomes true (decision 0011).
 */
export function nextLook(job: JobRecord, truth: boolean, now: Instant, calendar: WorkCalendar, id: JobId): JobRecord {
  const { instant } = dueAt({ kind: 'span', span: { hours: 1 } }, now, calendar);
  return { ...job, id, dueAt: `${instant.slice(0, 13)}:00:00.000Z` as Instant, attempts: 0, payload: { ...job.payload, truth } };
}

/**
 * Looks at a start condition. It belongs to no case (BPMN 2.0.2, 10.5.2): it sees the day, the hour, the directory and the calendar.
 * What is no truth value counts as false.
 */
export function look(job: JobRecord, world: World): { readonly holds: boolean; readonly becameTrue: boolean } {
  const { condition, truth } = job.payload;
  const compiled = compileExpression(String(condition));
  const names = { now: world.now, today: world.today, organisation: world.organisation };
  const holds = compiled.ok && evaluate(compiled.value, names, hostFunctions(world)).value === true;
  return { holds, becameTrue: holds && truth === false };
}
