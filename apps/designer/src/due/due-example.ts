import type { BilingualText, Instant, Json, JsonObject } from '@liuzhuan/kernel';
import { compileExpression, evaluate, type HostFunctions } from '@liuzhuan/feel';
import { type DateUse, dateOf, describeDeadline, dueAt, instantBefore, isCycle, isPeriod, isWorkingDay, nextWorkingDay, parseDeadline, type WorkCalendar } from '@liuzhuan/worktime';

/** What a limit would mean for a task opened at a given moment. */
export interface DueExample {
  /** The limit in words. */
  readonly words: BilingualText;
  readonly due: Instant;
  /** When the reminder would go out. */
  readonly remind?: Instant;
  /** It rests on days whose holidays are not announced yet. */
  readonly uncertain: boolean;
}

/** Reckons an example; undefined when the literal cannot be read, is FEEL, or comes again and again (but for timers, whose first time it is). */
export function dueExample(limit: string, remindBefore: string, openedAt: Instant, calendar: WorkCalendar, use: DateUse = 'deadline'): DueExample | undefined {
  const parsed = parseDeadline(limit);
  if (!parsed.ok || (isCycle(parsed.value) && use === 'deadline')) return undefined;
  const due = dueAt(parsed.value, openedAt, calendar, use);
  const before = parseDeadline(remindBefore);
  const remind = before.ok && isPeriod(before.value) ? instantBefore(before.value, due.instant, calendar).instant : undefined;
  return { words: describeDeadline(parsed.value), due: due.instant, remind, uncertain: due.warnings.length > 0 };
}

/** A limit as a literal: one written as FEEL is reckoned with what is supposed of a case. Undefined when that is not enough. */
export function literalOf(limit: string, supposed: JsonObject, functions: HostFunctions): { readonly literal: string; readonly read: readonly string[] } | undefined {
  if (!limit.startsWith('=')) return { literal: limit, read: [] };
  const compiled = compileExpression(limit);
  if (!compiled.ok || compiled.value.names.some((name) => supposed[name] === undefined)) return undefined;
  const value: Json = evaluate(compiled.value, supposed, functions).value;
  return typeof value === 'string' ? { literal: value, read: compiled.value.names } : undefined;
}

/** The morning an example begins: today at nine, or the next working day when today is none. */
export function exampleMorning(now: Instant, calendar: WorkCalendar): { readonly at: Instant; readonly isToday: boolean } {
  const today = dateOf(now, calendar);
  const isToday = isWorkingDay(calendar, today);
  const date = isToday ? today : nextWorkingDay(today, calendar);
  return { at: dueAt({ kind: 'date-time', local: `${date}T09:00` }, now, calendar).instant, isToday };
}
