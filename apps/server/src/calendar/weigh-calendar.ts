import type { CalendarEffectDto } from '@liuzhuan/contract';
import type { DefinitionRecord } from '@liuzhuan/engine';
import type { OpenDue } from '@liuzhuan/storage';
import { dueAt, parseDeadline, type WorkCalendar } from '@liuzhuan/worktime';
import { nodeOf } from '../views/opinion-view';

interface Change {
  readonly before: WorkCalendar;
  readonly after: WorkCalendar;
}

type Verdict = Exclude<keyof CalendarEffectDto, 'open'>;

/** How the limit of a task would be counted: only where it is written in the drawing as a period from the opening of the task. */
function verdictOf({ createdAt, due, node, program }: OpenDue, definitions: ReadonlyMap<string, DefinitionRecord>, { before, after }: Change): Verdict {
  const settings = nodeOf(definitions.get(program), node)?.task?.due;
  const written = settings?.within;
  if (!settings || written === undefined || written.startsWith('=') || settings.anchor !== undefined || settings.by !== undefined) return 'unclear';
  const deadline = parseDeadline(written);
  // What the calendar of today does not give either was counted from another time, or by an earlier calendar.
  if (!deadline.ok || dueAt(deadline.value, createdAt, before, 'deadline').instant !== due) return 'unclear';
  const counted = dueAt(deadline.value, createdAt, after, 'deadline').instant;
  return counted === due ? 'same' : counted < due ? 'earlier' : 'later';
}

/** What a changed calendar would mean for the tasks that are open, in numbers. */
export function weighCalendar(dues: readonly OpenDue[], definitions: ReadonlyMap<string, DefinitionRecord>, change: Change): CalendarEffectDto {
  const counts: Record<Verdict, number> = { same: 0, earlier: 0, later: 0, unclear: 0 };
  for (const due of dues) counts[verdictOf(due, definitions, change)] += 1;
  return { open: dues.length, ...counts };
}
