import type { DirectoryDto } from '@liuzhuan/contract';
import type { Instant } from '@liuzhuan/kernel';
import { dateOf } from '@liuzhuan/worktime';
import type { ExampleWorld } from './examples-of';
import { OFFICE_CALENDAR } from './office-calendar';

/** Somebody of the directory and the date, to make examples of: somebody without a post of head whose unit has one, since to such a person most rules apply. */
export function exampleWorld(directory: DirectoryDto | undefined, now: Instant): ExampleWorld {
  const active = (directory?.persons ?? []).filter((person) => person.active);
  const headed = new Set(active.flatMap(({ appointments }) => appointments.filter(({ head }) => head).map(({ unit }) => unit)));
  const led = new Set((directory?.relations ?? []).filter(({ kind }) => kind === 'in-charge').map(({ unit }) => unit));
  const isMember = (unit: string, head: boolean) => !head && headed.has(unit);
  const somebody =
    active.find(({ appointments }) => appointments.some(({ unit, head }) => isMember(unit, head) && led.has(unit))) ??
    active.find(({ appointments }) => appointments.some(({ unit, head }) => isMember(unit, head))) ??
    active[0];
  const place = somebody?.appointments.find(({ unit, head }) => isMember(unit, head)) ?? somebody?.appointments[0];
  return { person: somebody?.id, unit: place?.unit, today: dateOf(now, OFFICE_CALENDAR) };
}
